namespace PyTool.Core.Initialising;

/// <summary>The stable codes of failures when a project or script is made.</summary>
public static class InitErrors
{
    /// <summary>The directory has a project, or the file is a script, already.</summary>
    public const string Exists = "PT1501";

    /// <summary>The name of the directory cannot be the name of a project.</summary>
    public const string Name = "PT1502";

    /// <summary>The place cannot be read or written.</summary>
    public const string Place = "PT1503";

    /// <summary>The workspace around the place is broken.</summary>
    public const string Workspace = "PT1504";

    /// <summary>The repository cannot be made.</summary>
    public const string VersionControl = "PT1505";
}
