using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Sessions;
using PyTool.Projects.PythonVersions;
using PyTool.Projects.Settings;
using PyTool.Projects.Settings.Files;

namespace PyTool.Core.Pythons;

/// <summary>Installs, upgrades and removes managed Pythons.</summary>
public sealed class PythonInstallation(CommandSession session)
{
    private readonly PythonCommands _commands = new(session);

    private IInterpreterInstaller Installer => session.Jobs.Environments as IInterpreterInstaller
        ?? throw new PyToolException(PythonErrors.NoInstaller, "The chosen environment plugin cannot install interpreters")
        {
            Hint = "Run the command with `PYTOOL_ENVIRONMENT=builtin` to use the built-in one",
        };

    /// <summary>Whether the user allows downloads at all; tells so when not.</summary>
    public bool MayDownload()
    {
        if (session.Settings.Get(SettingKeys.PythonDownloads, "automatic") != "never")
        {
            return true;
        }

        session.Tell("Python downloads are not allowed (`python-downloads = \"never\"`). Change to `python-downloads = \"manual\"` to allow explicit installs.");
        return false;
    }

    /// <summary>Installs what is asked for and not there.</summary>
    /// <returns>What was installed, or got a command; empty when there was nothing to do (which is then told).</returns>
    /// <exception cref="PyToolException">There is no such download, or one failed.</exception>
    public async Task<IReadOnlyList<PythonChange>> InstallAsync(PythonInstallRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var targets = Targets(request);
        var chosen = targets.Select(t => (Target: t, Download: Download(t, request))).ToArray();
        var changes = new List<PythonChange>();
        foreach (var (target, download) in chosen)
        {
            if (await InstallOneAsync(target, download, request, cancellationToken).ConfigureAwait(false) is { } change)
            {
                changes.Add(change);
            }
        }

        if (changes.Count == 0)
        {
            session.Tell(NothingToDo(request, targets));
        }
        else if (request.WithCommands && changes.Any(static c => c.Commands.Count > 0 || c.Sign == '~') && !_commands.IsOnPath)
        {
            PathIsMissing = _commands.Directory;
        }

        return changes;
    }

    /// <summary>The directory of commands, when the user has to put it on the search path; else <see langword="null"/>.</summary>
    public string? PathIsMissing { get; private set; }

    /// <summary>Removes installations.</summary>
    /// <param name="targets">Which; none: all.</param>
    /// <param name="cancellationToken">Ends the wait for other processes.</param>
    /// <returns>What was removed; empty when nothing was (which is then told).</returns>
    public async Task<IReadOnlyList<PythonChange>> UninstallAsync(IReadOnlyList<string> targets, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(targets);
        var requests = targets.Select(t => PythonRequest.Parse(t, session.WorkingDirectory)).ToArray();
        session.Tell(targets.Count == 0 ? "Searching for Python installations" : $"Searching for Python versions matching: {string.Join(", ", requests.Select(static r => r.Description))}");
        var installed = Installer.ListInstalled();
        var matching = new List<ManagedInterpreter>();
        foreach (var request in requests)
        {
            var found = installed.Where(i => IsMatch(request, i)).ToArray();
            if (found.Length == 0)
            {
                session.Tell($"No existing installations found for: {request.Description}");
            }

            matching.AddRange(found.Where(f => !matching.Contains(f)));
        }

        var doomed = targets.Count == 0 ? installed : matching;
        if (doomed.Count == 0)
        {
            session.Tell(targets.Count == 0 ? "No Python installations found" : "No Python installations found matching the requests");
        }

        var changes = new List<PythonChange>();
        foreach (var interpreter in doomed)
        {
            var commands = _commands.Unlink(interpreter);
            await Installer.UninstallAsync(interpreter, cancellationToken).ConfigureAwait(false);
            changes.Add(new PythonChange { Sign = '-', Key = interpreter.Key, Version = interpreter.Version, Commands = commands });
        }

        return changes;
    }

    private List<PythonRequest> Targets(PythonInstallRequest request)
    {
        if (request.Upgrade)
        {
            return UpgradeTargets(request);
        }

        if (request.Targets.Count > 0)
        {
            return [.. request.Targets.Select(t => PythonRequest.Parse(t, session.WorkingDirectory))];
        }

        var file = new PythonVersionSearch { Directory = request.Directory, PrefersMany = true, UserDirectory = UserDirectory() }.Find(session.Files);
        return file is { Requests.Count: > 0 } ? [.. file.Requests.Select(r => PythonRequest.Parse(r, request.Directory))] : [PythonRequest.Default];
    }

    private List<PythonRequest> UpgradeTargets(PythonInstallRequest request)
    {
        const int MinorPrecision = 2;
        foreach (var text in request.Targets)
        {
            if (PythonRequest.Parse(text, session.WorkingDirectory).Version?.Version is not { } version || version.ReleaseCount > MinorPrecision)
            {
                throw new PyToolException(PythonErrors.Installation, $"`uv python upgrade` only accepts minor versions, got: {text}") { ExitCode = 1 };
            }
        }

        return request.Targets.Count > 0
            ? [.. request.Targets.Select(t => PythonRequest.Parse(t, session.WorkingDirectory))]
            : [.. Installer.ListInstalled().Where(static i => i.Variant.Length == 0)
                .Select(static i => (i.Implementation, Minor: i.Version.TakeRelease(MinorPrecision).ToString())).Distinct()
                .Select(i => PythonRequest.Parse($"{i.Implementation}@{i.Minor}", session.WorkingDirectory))];
    }

    private InterpreterDownload? Download(PythonRequest target, PythonInstallRequest request)
    {
        if (!request.Upgrade && !request.Reinstall && Installer.ListInstalled().Any(i => IsMatch(target, i)))
        {
            return null;
        }

        if (target.IsPath || target.Kind == PythonRequestKind.ExecutableName)
        {
            throw new PyToolException(PythonErrors.Installation, $"`{target}` is not a valid Python download request; see `uv help python` for supported formats and `uv python list --only-downloads` for available versions");
        }

        var found = Installer.FindDownloads(new InterpreterDownloadQuery { Request = target, Mirror = request.Mirror ?? Given(SettingKeys.PythonInstallMirror), PyPyMirror = request.PyPyMirror ?? Given(SettingKeys.PypyInstallMirror) });
        return found.Count > 0 ? found[0] : throw new PyToolException(PythonErrors.Installation, $"No download found for request: {target}");
    }

    private async Task<PythonChange?> InstallOneAsync(PythonRequest target, InterpreterDownload? download, PythonInstallRequest request, CancellationToken cancellationToken)
    {
        var existing = Installer.ListInstalled().FirstOrDefault(i => download is null ? IsMatch(target, i) : i.Key == download.Key);
        var installed = existing is not null && (download is null || !request.Reinstall)
            ? existing
            : await FetchAsync(download!, request.Reinstall, cancellationToken).ConfigureAwait(false);
        var commands = request.WithCommands ? _commands.Link(installed, request.Force, request.IsDefault) : [];
        var isFresh = !ReferenceEquals(installed, existing);
        return isFresh || commands.Count > 0
            ? new PythonChange
            {
                Sign = existing is not null && isFresh ? '~' : '+', Key = installed.Key, Version = installed.Version, Commands = commands,
            }
            : null;
    }

    private async Task<ManagedInterpreter> FetchAsync(InterpreterDownload download, bool replace, CancellationToken cancellationToken)
    {
        try
        {
            return await Installer.InstallAsync(download, session.Index.Artifacts, replace, cancellationToken).ConfigureAwait(false);
        }
        catch (PyToolException exception)
        {
            throw new PyToolException(PythonErrors.Installation, $"Failed to install {download.Key}", exception) { ExitCode = 1 };
        }
    }

    private static string NothingToDo(PythonInstallRequest request, List<PythonRequest> targets)
    {
        var single = targets.Count == 1 && (request.Targets.Count == 1 || !request.Upgrade) ? targets[0] : null;
        if (request.Upgrade)
        {
            return request.Targets.Count == 1 ? $"{targets[0].Description} is already on the latest supported patch release" : "All versions already on latest supported patch release";
        }

        return single is null ? "All requested versions already installed"
            : single.Description.Length == 0 ? "Python is already installed. Use `uv python install <request>` to install another version."
            : $"{single.Description} is already installed";
    }

    private static bool IsMatch(PythonRequest request, ManagedInterpreter interpreter)
    {
        var isFreeThreaded = interpreter.Variant.Contains("freethreaded", StringComparison.Ordinal);
        var isDebug = interpreter.Variant.Contains("debug", StringComparison.Ordinal);
        var wanted = request.Kind == PythonRequestKind.Default || request.Implementation is null && !request.IsPath ? "cpython" : request.Implementation;
        return !request.IsPath && request.Kind != PythonRequestKind.ExecutableName
            && (request.Kind == PythonRequestKind.Any || wanted == interpreter.Implementation)
            && request.MatchesBuild(interpreter.Implementation, interpreter.Version, isFreeThreaded, isDebug);
    }

    private string? UserDirectory() => ConfigurationPaths.Find(session.Variables, OperatingSystem.IsWindows()).UserDirectory;

    private string? Given(SettingKey<string> key) => session.Settings.Find(key)?.Value;
}
