using PyTool.Abstractions.Environments;
using PyTool.Core.Interpreters;
using PyTool.Core.Sessions;

namespace PyTool.Core.Pythons;

/// <summary>Lists Pythons (<c>pytool python list</c>).</summary>
public sealed class PythonListing(CommandSession session)
{
    /// <summary>The Pythons, best first.</summary>
    public async Task<IReadOnlyList<PythonListEntry>> RunAsync(PythonListRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var wanted = request.Request is { } text ? PythonRequest.Parse(text, session.WorkingDirectory) : null;
        var entries = new List<PythonListEntry>();
        if (request.Installed)
        {
            await AddInstalledAsync(entries, wanted, cancellationToken).ConfigureAwait(false);
        }

        if (request.Downloads && session.Jobs.Environments is IInterpreterInstaller installer)
        {
            AddDownloads(entries, installer, wanted, request);
        }

        entries.Sort(PythonListOrder.Compare);
        return Thin(entries, request.AllVersions);
    }

    private async Task AddInstalledAsync(List<PythonListEntry> entries, PythonRequest? wanted, CancellationToken cancellationToken)
    {
        var query = new InterpreterQuery
        {
            Request = wanted ?? PythonRequest.Any, Preference = InterpreterSearch.Preference(session.Settings), Places = EnvironmentPreference.OnlySystem, All = true,
        };
        await foreach (var interpreter in session.Jobs.Environments.FindInterpretersAsync(query, cancellationToken).ConfigureAwait(false))
        {
            entries.Add(Installed(interpreter));
        }
    }

    private static PythonListEntry Installed(Interpreter interpreter)
    {
        var variant = (interpreter.IsFreeThreaded, interpreter.IsDebug) switch
        {
            (true, true) => "freethreaded+debug",
            (true, false) => "freethreaded",
            (false, true) => "debug",
            _ => "",
        };
        var version = variant.Length == 0 ? interpreter.Version.ToString() : $"{interpreter.Version}+{variant}";
        return new PythonListEntry
        {
            Key = string.Join('-', interpreter.Implementation, version, interpreter.OperatingSystem, interpreter.Architecture, interpreter.Libc),
            Implementation = interpreter.Implementation, Version = interpreter.Version, Variant = variant, OperatingSystem = interpreter.OperatingSystem,
            Architecture = interpreter.Architecture, Libc = interpreter.Libc, Path = interpreter.SysExecutable,
            Link = new FileInfo(interpreter.SysExecutable).LinkTarget, IsManaged = interpreter.Source == InterpreterSource.Managed,
        };
    }

    private static void AddDownloads(List<PythonListEntry> entries, IInterpreterInstaller installer, PythonRequest? wanted, PythonListRequest request)
    {
        var query = new InterpreterDownloadQuery
        {
            Request = wanted ?? PythonRequest.Any, All = true, AllPlatforms = request.AllPlatforms, AllArchitectures = request.AllArchitectures,
        };
        foreach (var download in installer.FindDownloads(query))
        {
            if (IsShown(download, wanted))
            {
                entries.Add(new PythonListEntry
                {
                    Key = download.Key, Implementation = download.Implementation, Version = download.Version, Variant = download.Variant,
                    OperatingSystem = download.OperatingSystem, Architecture = download.Architecture, Libc = download.Libc, Url = download.Sources[0].Url.ToString(),
                });
            }
        }
    }

    /// <summary>Debug builds are for those who ask for them.</summary>
    private static bool IsShown(InterpreterDownload download, PythonRequest? wanted)
    {
        var isDebug = download.Variant.Contains("debug", StringComparison.Ordinal);
        var isFreeThreaded = download.Variant.Contains("freethreaded", StringComparison.Ordinal);
        return wanted?.Version is { } version
            ? version.MatchesVariant(download.Version, isFreeThreaded, isDebug) && (!isDebug || version.WantsDebug)
            : !isDebug;
    }

    /// <summary>Leaves out downloads that something better stands for: an installation of the same version, a newer patch release.</summary>
    private static List<PythonListEntry> Thin(List<PythonListEntry> entries, bool allVersions)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        var minors = new HashSet<string>(StringComparer.Ordinal);
        var patches = new HashSet<string>(StringComparer.Ordinal);
        var shown = new List<PythonListEntry>();
        foreach (var entry in entries)
        {
            if (entry.Path is { } path && !paths.Add(path))
            {
                continue;
            }

            var isDownload = entry.Path is null;
            if (isDownload || entry.IsManaged)
            {
                var build = $"{entry.Implementation}+{entry.Variant}-{entry.OperatingSystem}-{entry.Architecture}-{entry.Libc}-";
                var isOlder = !minors.Add(build + entry.Version.TakeRelease(2));
                var isSame = !patches.Add(build + entry.Version.TakeRelease(3));
                if (isDownload && (isSame || (isOlder && !allVersions)))
                {
                    continue;
                }
            }

            shown.Add(entry);
        }

        return shown;
    }
}
