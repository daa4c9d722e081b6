using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using PyTool.Index.Http;
using PyTool.Index.Tests.Server;

namespace PyTool.Index.Tests.Http;

public sealed class TlsTests : IAsyncLifetime, IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly string _directory = Directory.CreateTempSubdirectory("pytool-tls-").FullName;
    private readonly Dictionary<string, string> _environment = [];
    private X509Certificate2? _server;
    private Task? _serving;
    private int _connections;

    public Task InitializeAsync()
    {
        using var authorityKey = ECDsa.Create();
        var authorityRequest = new CertificateRequest("CN=test authority", authorityKey, HashAlgorithmName.SHA256);
        authorityRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var authority = authorityRequest.CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(50), DateTimeOffset.UnixEpoch.AddYears(100));
        File.WriteAllText(AuthorityPath, authority.ExportCertificatePem());

        using var key = ECDsa.Create();
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var bare = request.Create(authority, authority.NotBefore, authority.NotAfter, [1, 2, 3]);
        using var withKey = bare.CopyWithPrivateKey(key);
        _server = X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pkcs12), null);
        _listener.Start();
        _serving = ServeAsync();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        _listener.Stop();
        await _serving!;
        _server!.Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task ReadAsync_UnknownAuthority_IsRefusedAtOnce()
    {
        var failure = await Assert.ThrowsAsync<NetworkFailureException>(() => GetAsync());

        Assert.Equal(NetworkFailureKind.Tls, failure.Kind);
        Assert.Equal(1, _connections);
    }

    [Fact]
    public async Task ReadAsync_AuthorityInFile_IsTrusted()
    {
        _environment["SSL_CERT_FILE"] = AuthorityPath;

        Assert.Equal("secure", await GetAsync());
    }

    [Fact]
    public async Task ReadAsync_AuthorityInDirectory_IsTrusted()
    {
        _environment["SSL_CERT_DIR"] = _directory;

        Assert.Equal("secure", await GetAsync());
    }

    [Fact]
    public async Task ReadAsync_MissingFile_TrustsNobody()
    {
        _environment["SSL_CERT_FILE"] = Path.Combine(_directory, "absent.pem");

        var failure = await Assert.ThrowsAsync<NetworkFailureException>(() => GetAsync());

        Assert.Equal(NetworkFailureKind.Tls, failure.Kind);
    }

    [Fact]
    public async Task ReadAsync_WrongHost_IsRefused()
    {
        _environment["SSL_CERT_FILE"] = AuthorityPath;

        var failure = await Assert.ThrowsAsync<NetworkFailureException>(() => GetAsync("localhost"));

        Assert.Equal(NetworkFailureKind.Tls, failure.Kind);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ReadAsync_InsecureHost_IsNotChecked(bool withPort) =>
        Assert.Equal("secure", await GetAsync(insecure: withPort ? $"127.0.0.1:{Port}" : "127.0.0.1"));

    [Fact]
    public async Task ReadAsync_OtherInsecureHost_DoesNotCount() =>
        await Assert.ThrowsAsync<NetworkFailureException>(() => GetAsync(insecure: "127.0.0.1:1"));

    private string AuthorityPath => Path.Combine(_directory, "authority.pem");

    private int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    private async Task<string> GetAsync(string host = "127.0.0.1", string? insecure = null)
    {
        using var network = new NetworkClient(new NetworkOptions
        {
            Environment = _environment,
            Diagnostics = new EventList(),
            Clock = new EagerClock(),
            ReadTimeout = TimeSpan.FromMinutes(10),
            InsecureHosts = insecure is null ? [] : [insecure],
        });
        return await network.ReadAsync(
            new NetworkRequest { Url = $"https://{host}:{Port}/x" },
            async (response, token) =>
            {
                using var reader = new StreamReader(response.Body);
                return await reader.ReadToEndAsync(token);
            },
            CancellationToken.None);
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                Interlocked.Increment(ref _connections);
                try
                {
                    using var tls = new SslStream(client.GetStream());
                    await tls.AuthenticateAsServerAsync(_server!);
                    _ = await tls.ReadAsync(new byte[4096]);
                    await tls.WriteAsync(Encoding.Latin1.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 6\r\nConnection: close\r\n\r\nsecure"));
                }
                catch (Exception exception) when (exception is IOException or System.Security.Authentication.AuthenticationException)
                {
                    // The client did not like the certificate.
                }
            }
        }
        catch (Exception exception) when (exception is SocketException or InvalidOperationException)
        {
            // The end of the test.
        }
    }
}
