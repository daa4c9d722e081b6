namespace PyTool.Core.Scripts;

/// <summary>The stable codes of failures around scripts with inline metadata.</summary>
public static class ScriptErrors
{
    /// <summary>The file cannot be read.</summary>
    public const string Unreadable = "PT1721";

    /// <summary>The file has no metadata.</summary>
    public const string NoMetadata = "PT1722";

    /// <summary>The command needs a lock of the script, and there is none.</summary>
    public const string NoLock = "PT1723";

    /// <summary>A script from the network cannot be fetched.</summary>
    public const string Download = "PT1724";
}
