namespace PyTool.Host.CommandLine.Groups;

/// <summary>Which interpreter is used.</summary>
internal static class PythonOptions
{
    public static OptionSpec Python { get; } = new()
    {
        Name = "--python", Short = 'p', ValueName = "PYTHON", Help = "Interpreter to use: a version, a name or a path", Variable = "UV_PYTHON",
        Heading = "Python options",
    };
}
