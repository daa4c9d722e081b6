namespace PyTool.Host;

/// <summary>The command line, the same for both hosts.</summary>
public static class HostProgram
{
    /// <summary>Runs one command and returns the exit code.</summary>
    public static int Run(IReadOnlyList<string> arguments)
    {
        Console.Error.WriteLine("error: no commands yet");
        return arguments.Count == 0 ? 2 : 2;
    }
}
