using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Sessions;
using PyTool.Projects;
using PyTool.Projects.Workspaces;
using PyTool.Standards.Pythons;

namespace PyTool.Core.Pythons;

/// <summary>The project that a pin has to suit.</summary>
internal static class PinnedProject
{
    public static Workspace? Find(CommandSession session, string directory)
    {
        try
        {
            var options = new DiscoveryOptions { CacheDirectory = session.CacheDirectory };
            return new WorkspaceDiscovery(session.Files, options).Discover(directory) is DiscoveryOutcome.Found found ? found.Workspace : null;
        }
        catch (ProjectException exception)
        {
            session.Trace("No project to compare the pin with: " + exception.Message);
            return null;
        }
    }

    /// <summary>Refuses a version that the project does not allow; warns of an interpreter that it does not.</summary>
    public static void Check(CommandSession session, Workspace workspace, PythonRequest wanted, Interpreter? interpreter, bool isResolved)
    {
        if (Workspace.Intersect(workspace.GetPythonInputs()) is not { } specifiers || RequiresPython.FromSpecifiers(specifiers) is not { } requires)
        {
            return;
        }

        if (wanted.Version?.Version is { } version)
        {
            if (!requires.Contains(version))
            {
                throw new PyToolException(PythonErrors.Incompatible, $"The requested Python version `{wanted}` is incompatible with the project `requires-python` value of `{requires}`.");
            }
        }
        else if (interpreter is not null && !requires.Contains(interpreter.Version))
        {
            // The two blanks are uv's.
            var message = $"The requested Python version `{wanted}` resolves to `{interpreter.Version}` which  is incompatible with the project `requires-python` value of `{requires}`.";
            if (isResolved)
            {
                throw new PyToolException(PythonErrors.Incompatible, message);
            }

            session.Warn(message);
        }
    }

    /// <summary>Warns of a pin that the project does not allow.</summary>
    public static void WarnOfPin(CommandSession session, Workspace workspace, PythonRequest pin)
    {
        if (pin.Version?.Version is { } version && Workspace.Intersect(workspace.GetPythonInputs()) is { } specifiers && RequiresPython.FromSpecifiers(specifiers) is { } requires && !requires.Contains(version))
        {
            session.Warn($"The pinned Python version `{pin}` is incompatible with the project `requires-python` value of `{requires}`.");
        }
    }
}
