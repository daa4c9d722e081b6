using System.Text;
using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Index.Caching;
using PyTool.Index.Credentials;
using PyTool.Index.Http;
using PyTool.Index.Indexes;
using PyTool.Index.Simple;
using PyTool.Index.Urls;
using PyTool.Standards.Names;

namespace PyTool.Index.Tests.Server;

/// <summary>A scripted server, a cache directory and clients on them.</summary>
internal sealed class IndexFixture : IAsyncDisposable
{
    private readonly List<IAsyncDisposable> _clients = [];
    private readonly string _directory = Directory.CreateTempSubdirectory("pytool-index-").FullName;

    public IndexFixture(Func<RawRequest, RawAnswer> answer)
    {
        Server = new RawServer(answer);
        Cache = Path.Combine(_directory, "cache");
    }

    public RawServer Server { get; }

    public EventList Events { get; } = new();

    public EagerClock Clock { get; } = new();

    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    public string Cache { get; }

    public string Home => _directory;

    public static string Page(params string[] files) =>
        "{\"meta\": {\"api-version\": \"1.1\"}, \"name\": \"x\", \"files\": [" + string.Join(",", files.Select(Item)) + "]}";

    private static string Item(string file) => "{\"filename\": \"" + file + "\", \"url\": \"/files/" + file + "\", \"hashes\": {}}";

    public NetworkClient Network(
        bool offline = false,
        int retries = 3,
        TimeSpan? readTimeout = null,
        bool realTime = false,
        bool keyring = false,
        IReadOnlyList<StoredCredential>? stored = null) => new(new NetworkOptions
        {
            Environment = Environment,
            Diagnostics = Events,
            Clock = realTime ? TimeProvider.System : Clock,
            IsOffline = offline,
            Retries = retries,
            ReadTimeout = readTimeout ?? TimeSpan.FromMinutes(10),
            UseKeyring = keyring,
            StoredCredentials = stored is null ? null : () => stored,
        });

    public IndexDefinition Index(string path = "/simple", string userInfo = "", string? name = null) => new()
    {
        Url = CredentialUrl.Parse(Server.Base.Replace("://", "://" + userInfo, StringComparison.Ordinal) + path),
        Name = name,
        IsDefault = true,
    };

    public IndexClient Client(
        IReadOnlyList<IndexDefinition>? indexes = null,
        NetworkClient? network = null,
        RefreshPolicy? refresh = null,
        IndexStrategy strategy = IndexStrategy.FirstIndex,
        BuildPolicy? builds = null,
        CutOff? excludeNewer = null,
        IReadOnlyDictionary<PackageName, CutOff>? excludeNewerByPackage = null)
    {
        var client = new IndexClient(
            new IndexClientOptions
            {
                Indexes = indexes ?? [Index()],
                CacheDirectory = Cache,
                Refresh = refresh ?? RefreshPolicy.None,
                Strategy = strategy,
                Builds = builds ?? BuildPolicy.Default,
                ExcludeNewer = excludeNewer,
                ExcludeNewerByPackage = excludeNewerByPackage ?? new Dictionary<PackageName, CutOff>(),
            },
            network ?? Network());
        _clients.Add(client);
        return client;
    }

    public async Task<string> GetTextAsync(NetworkClient network, string path, IndexDefinition? index = null) =>
        await network.ReadAsync(
            new NetworkRequest { Url = path.StartsWith("http", StringComparison.Ordinal) ? path : Server.Base + path, Index = index, AllowCompression = true },
            async (response, token) =>
            {
                using var copy = new MemoryStream();
                await response.Body.CopyToAsync(copy, token);
                return Encoding.UTF8.GetString(copy.ToArray());
            },
            CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients)
        {
            await client.DisposeAsync();
        }

        await Server.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }
}
