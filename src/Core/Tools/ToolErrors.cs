namespace PyTool.Core.Tools;

/// <summary>The stable codes of failures around tools.</summary>
public static class ToolErrors
{
    /// <summary>What names the tool cannot be understood.</summary>
    public const string Target = "PT1901";

    /// <summary>The tool is not installed.</summary>
    public const string NotInstalled = "PT1902";

    /// <summary>A receipt cannot be read.</summary>
    public const string Receipt = "PT1903";

    /// <summary>The environment of a tool is damaged.</summary>
    public const string Environment = "PT1904";

    /// <summary>Commands cannot be put into the directory of commands.</summary>
    public const string Commands = "PT1905";

    /// <summary>The shell's files cannot be changed.</summary>
    public const string Shell = "PT1906";

    /// <summary>A tool cannot be upgraded.</summary>
    public const string Upgrade = "PT1907";

    /// <summary>The requirements of a tool cannot be satisfied.</summary>
    public const string Requirements = "PT1908";
}
