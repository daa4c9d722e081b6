namespace PyTool.Core.Running;

/// <summary>The stable codes of failed runs.</summary>
public static class RunErrors
{
    /// <summary>Runs are nested too deep, or the depth cannot be read.</summary>
    public const string Recursion = "PT1701";

    /// <summary>A file with variables does not exist.</summary>
    public const string NoEnvironmentFile = "PT1702";

    /// <summary>The command cannot be understood.</summary>
    public const string Command = "PT1703";

    /// <summary>Something is not supported yet.</summary>
    public const string NotSupported = "PT1704";
}
