using System.Runtime.InteropServices;
using System.Text.Json;
using NuGet.Versioning;
using PyTool.Abstractions.Plugins;
using PyTool.Host.Output;
using PyTool.Host.Plugins.Store;

namespace PyTool.Host.Plugins.Packages;

/// <summary>Fetches a plugin package with the .NET SDK's restore.</summary>
internal sealed class PackageRestore : IDisposable
{
    private const string Prefix = "restore-";

    private readonly string _directory;

    private PackageRestore(string directory)
    {
        _directory = directory;
    }

    /// <summary>Absolute path of the restored plugin folder.</summary>
    public string Folder { get; private set; } = "";

    /// <summary>Where it came from.</summary>
    public PluginProvenance Provenance { get; private set; } = new() { Origin = "" };

    /// <summary>Restores the package.</summary>
    /// <param name="request">The package.</param>
    /// <param name="feed">The only feed to use, an address, an absolute path, or a name of the configuration; <see langword="null"/>: those of the configuration.</param>
    /// <param name="stateDirectory">pytool's state directory.</param>
    /// <param name="variables">The environment.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="PyToolException">PT2030: it cannot be restored; PT2031: it is no plugin.</exception>
    public static async Task<PackageRestore> RunAsync(PackageRequest request, string? feed, string stateDirectory, IReadOnlyDictionary<string, string> variables, CancellationToken cancellationToken)
    {
        var sdk = DotnetSdk.Find(variables);
        var source = feed is null ? null : await FeedNames.ResolveAsync(sdk, feed, cancellationToken).ConfigureAwait(false);
        RemoveLeftOvers(stateDirectory);
        var directory = Path.Combine(stateDirectory, Prefix + Path.GetRandomFileName());
        CreatePrivate(directory);
        var restore = new PackageRestore(directory);
        try
        {
            RestoreProject.Write(directory, request, source);
            var result = await sdk.RunAsync(directory, ["restore", RestoreProject.FileName, "--nologo", "-v", "q", "-nodeReuse:false"], cancellationToken).ConfigureAwait(false);
            if (result.ExitCode != 0)
            {
                throw Failed(request, result.Text);
            }

            restore.Locate(request, feed);
            return restore;
        }
        catch
        {
            restore.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (Directory.Exists(_directory))
        {
            Directory.Delete(_directory, recursive: true);
        }
    }

    // Of processes that were killed. No restore takes a day.
    private static void RemoveLeftOvers(string stateDirectory)
    {
        if (!Directory.Exists(stateDirectory))
        {
            return;
        }

        var yesterday = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-1);
        foreach (var directory in Directory.EnumerateDirectories(stateDirectory, Prefix + "*"))
        {
            try
            {
                if (Directory.GetLastWriteTimeUtc(directory) < yesterday)
                {
                    Directory.Delete(directory, recursive: true);
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // The next one may have more luck.
            }
        }
    }

    private static void CreatePrivate(string directory)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(directory);
            return;
        }

        Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private void Locate(PackageRequest request, string? feed)
    {
        using var assets = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_directory, "obj", "project.assets.json")));
        var library = assets.RootElement.GetProperty("libraries").EnumerateObject().First(l => l.Name.StartsWith(request.Id + "/", StringComparison.OrdinalIgnoreCase));
        var version = NuGetVersion.Parse(library.Name[(request.Id.Length + 1)..]);
        if (!request.Allows(version))
        {
            throw new PyToolException("PT2030", $"The feeds have no version of the plugin package `{request.Id}` within {request.Requested}; the nearest one is {version}");
        }

        var path = library.Value.GetProperty("path").GetString()!;
        var package = assets.RootElement.GetProperty("packageFolders").EnumerateObject().Select(f => Path.Combine(f.Name, path)).First(Directory.Exists);
        Folder = new[] { RuntimeInformation.RuntimeIdentifier, "any" }.Select(r => Path.Combine(package, "plugin", r)).FirstOrDefault(Directory.Exists) ?? throw NoFolder(request, version, Path.Combine(package, "plugin"));
        CheckIdentity(request.Id, version);
        Provenance = ReadProvenance(package, request, feed);
    }

    private static PyToolException NoFolder(PackageRequest request, NuGetVersion version, string plugins)
    {
        var platforms = Directory.Exists(plugins) ? Directory.EnumerateDirectories(plugins).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToArray() : [];
        return platforms.Length == 0
            ? new PyToolException("PT2031", $"The package `{request.Id}` {version} is no plugin of pytool") { Hint = "A plugin package is made by `dotnet pack` with PyTool.Plugin.Sdk" }
            : new PyToolException("PT2041", $"The plugin package `{request.Id}` {version} has nothing for this platform, {RuntimeInformation.RuntimeIdentifier}; it has {string.Join(", ", platforms.Select(p => $"`{OutputText.Escape(p!)}`"))}")
            {
                Hint = "Ask its author for a build for every platform: the plugin SDK adds one (`any`) unless it is told not to",
            };
    }

    // A package may not bring a plugin of another name: ids are what people and policies trust.
    private void CheckIdentity(string id, NuGetVersion version)
    {
        var manifest = PluginManifestReader.Read(Folder);
        if (manifest.Id != id || !NuGetVersion.Parse(manifest.Version).Equals(version))
        {
            throw new PyToolException("PT2031", $"The package `{id}` {version} holds another plugin: `{manifest.Id}` {manifest.Version}") { Hint = "Build the package again with PyTool.Plugin.Sdk" };
        }
    }

    private static PluginProvenance ReadProvenance(string package, PackageRequest request, string? feed)
    {
        string? origin = null, hash = null;
        var path = Path.Combine(package, ".nupkg.metadata");
        if (File.Exists(path))
        {
            using var metadata = JsonDocument.Parse(File.ReadAllBytes(path));
            origin = metadata.RootElement.TryGetProperty("source", out var source) ? source.GetString() : null;
            hash = metadata.RootElement.TryGetProperty("contentHash", out var content) ? content.GetString() : null;
        }

        return new PluginProvenance { Origin = origin ?? feed ?? "a NuGet feed", Requested = request.Requested, Feed = feed, PackageHash = hash };
    }

    private static PyToolException Failed(PackageRequest request, string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(l => l.Contains("error ", StringComparison.Ordinal)).Select(l => OutputText.Escape(Message(l))).Distinct().Take(5).ToArray();
        var cause = lines.Length > 0 ? string.Join("\n", lines) : text.Trim();
        return new PyToolException("PT2030", $"The plugin package `{request.Id}`{(request.Requested.Length > 0 ? " " + request.Requested : "")} cannot be restored", new PyToolException("PT2030", cause))
        {
            Hint = AsksForLogin(cause) ? "The feed asks for a login: put the credentials for it into your `nuget.config` (`dotnet nuget update source`), or set up its credential provider"
                : "Feeds and credentials come from your `nuget.config` (`dotnet nuget list source` shows them); `--source` names another feed",
        };
    }

    private static bool AsksForLogin(string cause) => cause.Contains(" 401 ", StringComparison.Ordinal) || cause.Contains(" 403 ", StringComparison.Ordinal);

    // `/path/plugin.proj.csproj : error NU1101: Unable to find … [/path/…]` without the paths, which are ours.
    private static string Message(string line)
    {
        var start = line.IndexOf("error ", StringComparison.Ordinal) + "error ".Length;
        var end = line.LastIndexOf(" [", StringComparison.Ordinal);
        return end > start ? line[start..end] : line[start..];
    }
}
