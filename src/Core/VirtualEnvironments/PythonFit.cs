using PyTool.Abstractions.Environments;
using PyTool.Core.Interpreters;
using PyTool.Core.Sessions;
using PyTool.Projects;

namespace PyTool.Core.VirtualEnvironments;

/// <summary>Warns where project commands would fail.</summary>
internal static class PythonFit
{
    /// <summary>Warns of an interpreter that the project does not allow.</summary>
    public static void Warn(CommandSession session, PythonChoice choice, Interpreter interpreter)
    {
        if (choice.FindObjection(interpreter.Version) is { } objection)
        {
            session.Warn(objection);
        }
    }

    /// <summary>An error as the text of a warning, causes below it.</summary>
    public static string Describe(ProjectException exception)
    {
        const string Indent = "         ";
        var text = exception.Message;
        foreach (var cause in exception.Causes)
        {
            text += "\n  cause: " + cause.TrimEnd('\n').Replace("\n", "\n" + Indent, StringComparison.Ordinal);
        }

        return text;
    }
}
