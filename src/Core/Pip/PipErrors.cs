using PyTool.Abstractions.Plugins;

namespace PyTool.Core.Pip;

/// <summary>Codes of failures of the pip commands.</summary>
internal static class PipErrors
{
    /// <summary>There is no environment to work on.</summary>
    public const string NoEnvironment = "PT4101";

    /// <summary>The environment is managed by others.</summary>
    public const string ExternallyManaged = "PT4102";

    /// <summary>The request contradicts itself.</summary>
    public const string Request = "PT4103";

    public static PyToolException Of(string code, string message, int exitCode = 2) => new(code, message) { ExitCode = exitCode };
}
