using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace PyTool.EndToEnd.Tests.Tool;

/// <summary>An nginx of the test's own on loopback. Its document folder can be written with PUT when it is a WebDAV server, or asks for a login when it is a feed.</summary>
internal sealed class Nginx : IDisposable
{
    public const string User = "feed-user", Password = "feed-pass-71";

    private static readonly string? Program = Environment.GetEnvironmentVariable("PATH")!.Split(':').Append("/usr/sbin").Select(d => Path.Combine(d, "nginx")).FirstOrDefault(File.Exists);
    private readonly Process _process;

    public Nginx(string root, bool takesFiles, bool asksForLogin)
    {
        Folder = Directory.CreateDirectory(Path.Combine(root, "www")).FullName;
        var port = FreePort();
        Address = $"http://127.0.0.1:{port}/";
        File.WriteAllText(Path.Combine(root, "users"), $"{User}:{{PLAIN}}{Password}\n");
        File.WriteAllText(Path.Combine(root, "nginx.conf"), $$"""
            daemon off; master_process off; pid {{root}}/nginx.pid; error_log {{root}}/error.log;
            events { worker_connections 64; }
            http {
              access_log {{root}}/access.log;
              client_body_temp_path {{root}}/body; proxy_temp_path {{root}}/proxy; fastcgi_temp_path {{root}}/fastcgi; uwsgi_temp_path {{root}}/uwsgi; scgi_temp_path {{root}}/scgi;
              client_max_body_size 0;
              server {
                listen 127.0.0.1:{{port}};
                root {{Folder}};
                {{(takesFiles ? "dav_methods PUT DELETE; create_full_put_path on;" : "")}}
                {{(asksForLogin ? $"auth_basic feed; auth_basic_user_file {root}/users;" : "")}}
              }
            }
            """);
        _process = Process.Start(new ProcessStartInfo(Program!, ["-p", root, "-e", Path.Combine(root, "error.log"), "-c", Path.Combine(root, "nginx.conf")]) { UseShellExecute = false, RedirectStandardError = true })!;
        WaitUntilUp(port);
    }

    /// <summary>Why there is none; <see langword="null"/>: there is one.</summary>
    public static string? Missing => Program is null ? "nginx is not installed: apt-get install nginx-light" : null;

    public string Address { get; }

    public string Folder { get; }

    public IReadOnlyList<string> Requests => File.ReadAllLines(Path.Combine(Path.GetDirectoryName(Folder)!, "access.log"));

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    private void WaitUntilUp(int port)
    {
        for (var i = 0; i < 400 && !_process.HasExited; i++)
        {
            try
            {
                using var client = new TcpClient();
                client.Connect(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException)
            {
                Thread.Sleep(25);
            }
        }

        Assert.Fail("nginx did not start: " + _process.StandardError.ReadToEnd());
    }
}
