using PyTool.Abstractions.Environments;
using PyTool.Core.Interpreters;
using PyTool.Core.Sessions;
using PyTool.Projects.Workspaces;
using Supported = PyTool.Standards.Pythons.RequiresPython;

namespace PyTool.Core.Initialising;

/// <summary>The Pythons of something new: what it requires, and the one it is pinned to.</summary>
internal sealed record PythonPlan(string RequiresPython, string? Pin)
{
    /// <summary>Chooses by the request, the workspace around, or the default interpreter.</summary>
    public static async Task<PythonPlan> MakeAsync(CommandSession session, string? python, Workspace? workspace, bool withPin, CancellationToken cancellationToken)
    {
        var choice = PythonChooser.Standalone(session, python);
        if (choice.Source != PythonRequestSource.Default)
        {
            return await ForRequestAsync(session, choice.Request, withPin, cancellationToken).ConfigureAwait(false);
        }

        if (workspace is not null && Workspace.Intersect(workspace.GetPythonInputs()) is { Count: > 0 } requires)
        {
            var text = (Supported.FromSpecifiers(requires) ?? Supported.Any).ToString();
            return new PythonPlan(text, withPin ? await MinorAsync(session, PythonRequest.FromSpecifiers(requires), cancellationToken).ConfigureAwait(false) : null);
        }

        return await ForRequestAsync(session, choice.Request, withPin, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<PythonPlan> ForRequestAsync(CommandSession session, PythonRequest request, bool withPin, CancellationToken cancellationToken)
    {
        if (request is { Kind: PythonRequestKind.Version, Version: { } wanted })
        {
            // A version that is spelled out needs no interpreter; it may be installed later.
            if (wanted.Version is { ReleaseCount: > 1, IsPreRelease: false } version)
            {
                return new PythonPlan(">=" + version, withPin ? request.ToString() : null);
            }

            if (wanted.Range is { } range)
            {
                var text = (Supported.FromSpecifiers(range) ?? Supported.Any).ToString();
                return new PythonPlan(text, withPin ? await MinorAsync(session, request, cancellationToken).ConfigureAwait(false) : null);
            }
        }

        var minor = await MinorAsync(session, request, cancellationToken).ConfigureAwait(false);
        return new PythonPlan(">=" + minor, withPin ? minor : null);
    }

    private static async Task<string> MinorAsync(CommandSession session, PythonRequest request, CancellationToken cancellationToken)
    {
        var interpreter = await InterpreterSearch.FindAsync(session, request, EnvironmentPreference.OnlySystem, cancellationToken).ConfigureAwait(false);
        return interpreter.Version.TakeRelease(2).ToString();
    }
}
