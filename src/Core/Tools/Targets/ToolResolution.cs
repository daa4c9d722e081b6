using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Interpreters;
using PyTool.Core.Sessions;
using PyTool.Standards.Specifiers;

namespace PyTool.Core.Tools.Targets;

/// <summary>Resolutions that may be repeated for another interpreter: when the one at hand is too old for the tool and nobody asked for it.</summary>
internal static class ToolResolution
{
    private const string NoSolution = "PT3011";

    /// <summary>Solves.</summary>
    /// <param name="session">The command.</param>
    /// <param name="interpreter">The interpreter to begin with.</param>
    /// <param name="canChange">Whether another one may be taken.</param>
    /// <param name="tool">The tool.</param>
    /// <param name="resolve">Solves for an interpreter.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static async Task<(T Result, Interpreter Interpreter)> SolveAsync<T>(
        CommandSession session, Interpreter interpreter, bool canChange, PackageRequirement tool, Func<Interpreter, Task<T>> resolve, CancellationToken cancellationToken)
    {
        try
        {
            return (await resolve(interpreter).ConfigureAwait(false), interpreter);
        }
        catch (PyToolException exception) when (canChange && exception.Code == NoSolution)
        {
            if (await OtherAsync(session, interpreter, tool, cancellationToken).ConfigureAwait(false) is not { } other)
            {
                throw;
            }

            session.Trace($"Trying again with Python {other.Version}, because the tool does not support {interpreter.Version}");
            return (await resolve(other).ConfigureAwait(false), other);
        }
    }

    // The newest version of the tool that is allowed tells which Pythons it wants.
    private static async Task<Interpreter?> OtherAsync(CommandSession session, Interpreter interpreter, PackageRequirement tool, CancellationToken cancellationToken)
    {
        if (tool.Source is not null)
        {
            return null;
        }

        var listing = await session.Index.GetReleasesAsync(tool.Name, tool.Index, cancellationToken).ConfigureAwait(false);
        VersionSpecifiers? requires = null;
        Standards.Versions.PyVersion? best = null;
        foreach (var release in listing.Indexes.SelectMany(static index => index.Releases))
        {
            if (release.Version.IsPreRelease || !tool.Specifiers.Contains(release.Version) || (best is not null && best.CompareTo(release.Version) >= 0))
            {
                continue;
            }

            var file = release.Files.FirstOrDefault(static file => file.Unusable is null && !file.IsYanked);
            if (file is not null)
            {
                (best, requires) = (release.Version, file.RequiresPython);
            }
        }

        if (requires is not { Count: > 0 } || requires.Contains(interpreter.Version))
        {
            return null;
        }

        try
        {
            return await InterpreterSearch.FindAsync(session, PythonRequest.FromSpecifiers(requires), EnvironmentPreference.OnlySystem, cancellationToken).ConfigureAwait(false);
        }
        catch (PyToolException exception) when (exception.Code == InterpreterErrors.NotFound)
        {
            // The first failure tells more.
            return null;
        }
    }
}
