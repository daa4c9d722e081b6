using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.Pythons;

/// <summary>Options of <c>pytool python pin</c> alone.</summary>
internal static partial class PythonPinCommand
{
    public static OptionSpec Resolved { get; } = new() { Name = "--resolved", Help = "Write the path of the interpreter instead of the request", Overrides = ["--no-resolved"] };

    public static OptionSpec NoResolved { get; } = new() { Name = "--no-resolved", Help = "Write the request", IsHidden = true, Overrides = ["--resolved"] };

    public static OptionSpec NoProject { get; } = new() { Name = "--no-project", Aliases = ["--no-workspace"], Help = "Do not compare the pin with the project", Variable = "UV_NO_PROJECT" };

    public static OptionSpec Global { get; } = new() { Name = "--global", Help = "Write the pin of the user" };

    public static OptionSpec Remove { get; } = new() { Name = "--rm", Help = "Remove the pin" };
}
