using PyTool.Core.Installation.Wheels;
using PyTool.Standards;
using PyTool.Standards.EntryPoints;
using PyTool.Standards.Names;

namespace PyTool.Core.Installation.Scripts;

/// <summary>The commands in <c>entry_points.txt</c>: console ones first, each kind in the order of the file.</summary>
internal static class WheelCommands
{
    /// <summary>Reads and checks them all; a single bad one refuses the wheel.</summary>
    /// <param name="text">The file.</param>
    /// <param name="package">Whose file it is: pip's versioned command follows the interpreter.</param>
    /// <param name="pythonVersion">Major and minor version of the interpreter, <c>3.12</c>.</param>
    public static List<WheelCommand> Read(string text, PackageName package, string pythonVersion)
    {
        try
        {
            var file = EntryPointsFile.Parse(text);
            var commands = file.ConsoleScripts().Select(static point => Make(point, isGui: false)).ToList();
            if (string.Equals(package.Value, "pip", StringComparison.Ordinal))
            {
                RenamePip(commands, pythonVersion);
            }

            commands.AddRange(file.GuiScripts().Select(static point => Make(point, isGui: true)));
            commands.ForEach(static command => CheckName(command.Name));
            return commands;
        }
        catch (StandardsFormatException exception)
        {
            throw new WheelRefusedException($"The wheel is invalid: {Show(exception.Message)}");
        }
    }

    /// <summary>One plain path segment that is not the interpreter's name.</summary>
    public static void CheckName(string name)
    {
        if (ScriptNames.FindProblem(name) is null)
        {
            return;
        }

        throw new WheelRefusedException(ScriptNames.IsInterpreter(name)
            ? $"Scripts must not use the reserved name `{name}`"
            : $"The wheel is invalid: Script path must resolve to a file within the scripts directory: {Show(name)}");
    }

    /// <summary>pip's command with a version in its name has that of the environment's interpreter.</summary>
    private static void RenamePip(List<WheelCommand> commands, string pythonVersion)
    {
        commands.RemoveAll(static command => command.Name.StartsWith("pip3.", StringComparison.Ordinal));
        if (commands.Find(static command => command.Name is "pip") is { } plain)
        {
            commands.Add(new WheelCommand { Name = "pip" + pythonVersion, Module = plain.Module, Function = plain.Function });
        }
    }

    private static WheelCommand Make(EntryPoint point, bool isGui) => new() { Name = point.Name, Module = point.Module, Function = point.Attribute!, IsGui = isGui };

    private static string Show(string text)
    {
        var shown = text.Length > 300 ? text.ToCharArray(0, 300) : text.ToCharArray();
        for (var index = 0; index < shown.Length; index++)
        {
            shown[index] = char.IsControl(shown[index]) ? '\uFFFD' : shown[index];
        }

        return new string(shown);
    }
}
