using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Sessions;
using PyTool.Projects.Settings;

namespace PyTool.Core.Interpreters;

/// <summary>Looks for the interpreter of a request; downloads one when that is allowed and none is there.</summary>
public static class InterpreterSearch
{
    /// <summary>Which installations are preferred, by the settings.</summary>
    public static PythonPreference Preference(UvSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.IsSet(EnvironmentKeys.ManagedPython))
        {
            return PythonPreference.OnlyManaged;
        }

        if (settings.IsSet(EnvironmentKeys.NoManagedPython))
        {
            return PythonPreference.OnlySystem;
        }

        return settings.Get(SettingKeys.PythonPreference, "managed") switch
        {
            "only-managed" => PythonPreference.OnlyManaged,
            "system" => PythonPreference.System,
            "only-system" => PythonPreference.OnlySystem,
            _ => PythonPreference.Managed,
        };
    }

    /// <summary>The interpreter for a request.</summary>
    /// <param name="session">The command.</param>
    /// <param name="request">The request.</param>
    /// <param name="places">Which kinds of places count.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="PyToolException">There is none.</exception>
    public static async Task<Interpreter> FindAsync(CommandSession session, PythonRequest request, EnvironmentPreference places, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var preference = Preference(session.Settings);
        if (await FirstAsync(session, request, places, preference, cancellationToken).ConfigureAwait(false) is { } found)
        {
            return found;
        }

        return await DownloadAsync(session, request, places, preference, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The same without downloads.</summary>
    /// <exception cref="PyToolException">There is none.</exception>
    public static async Task<Interpreter> FindInstalledAsync(CommandSession session, PythonRequest request, EnvironmentPreference places, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var preference = Preference(session.Settings);
        return await FirstAsync(session, request, places, preference, cancellationToken).ConfigureAwait(false)
            ?? throw new PyToolException(InterpreterErrors.NotFound, InterpreterText.NotFound(request, places, preference));
    }

    /// <summary>Where an environment may be looked for, upward; <see langword="null"/>: nowhere.</summary>
    internal static string? StartDirectory(CommandSession session, EnvironmentPreference places)
    {
        if (places == EnvironmentPreference.OnlySystem || ProjectPrograms.MayDiscover(session))
        {
            return session.WorkingDirectory;
        }

        session.Trace("The environment of the project is passed over: its interpreter is the project's own, and this command runs nothing of the project");
        session.FastPath?.Forbid("an environment was passed over");
        return null;
    }

    private static async Task<Interpreter?> FirstAsync(CommandSession session, PythonRequest request, EnvironmentPreference places, PythonPreference preference, CancellationToken cancellationToken)
    {
        var query = new InterpreterQuery { Request = request, Preference = preference, Places = places, StartDirectory = StartDirectory(session, places) };
        await foreach (var interpreter in session.Jobs.Environments.FindInterpretersAsync(query, cancellationToken).ConfigureAwait(false))
        {
            return interpreter;
        }

        return null;
    }

    private static async Task<Interpreter> DownloadAsync(
        CommandSession session, PythonRequest request, EnvironmentPreference places, PythonPreference preference, CancellationToken cancellationToken)
    {
        var failure = InterpreterText.NotFound(request, places, preference);
        if (FindDownload(session, request, places, preference) is not { } download)
        {
            throw new PyToolException(InterpreterErrors.NotFound, failure);
        }

        var available = request.Description is { Length: > 0 } description ? $"A managed Python download is available for {description}" : "A managed Python download is available";
        var downloads = session.Settings.Get(SettingKeys.PythonDownloads, "automatic");
        var hint = downloads switch
        {
            "never" => $"{available}, but Python downloads are set to 'never'",
            "manual" => $"{available}, but Python downloads are set to 'manual', use `uv python install {request}` to install the required version",
            _ when session.Settings.IsSet(SettingKeys.Offline) => $"{available}, but uv is set to offline mode",
            _ => null,
        };
        if (hint is not null)
        {
            throw new PyToolException(InterpreterErrors.NotFound, failure) { Hint = hint };
        }

        var installer = (IInterpreterInstaller)session.Jobs.Environments;
        await installer.InstallAsync(download, session.Index.Artifacts, replace: false, cancellationToken).ConfigureAwait(false);
        return await FirstAsync(session, request, places, preference, cancellationToken).ConfigureAwait(false) ?? throw new PyToolException(InterpreterErrors.NotFound, failure);
    }

    private static InterpreterDownload? FindDownload(CommandSession session, PythonRequest request, EnvironmentPreference places, PythonPreference preference)
    {
        if (preference == PythonPreference.OnlySystem || places == EnvironmentPreference.OnlyVirtual || request.IsPath || request.Kind == PythonRequestKind.ExecutableName
            || session.Jobs.Environments is not IInterpreterInstaller installer)
        {
            return null;
        }

        var downloads = installer.FindDownloads(new InterpreterDownloadQuery { Request = request });
        return downloads.Count > 0 ? downloads[0] : null;
    }
}
