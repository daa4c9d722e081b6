namespace PyTool.Core.Interpreters;

/// <summary>The stable codes of failures around interpreters and environments.</summary>
public static class InterpreterErrors
{
    /// <summary>No interpreter satisfies the request.</summary>
    public const string NotFound = "PT1401";

    /// <summary>The chosen interpreter does not suit the project.</summary>
    public const string Incompatible = "PT1402";

    /// <summary>The place of an environment holds something else.</summary>
    public const string NotAnEnvironment = "PT1403";

    /// <summary>A read-only environment does not hold what is needed.</summary>
    public const string ReadOnly = "PT1404";
}
