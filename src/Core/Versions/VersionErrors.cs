namespace PyTool.Core.Versions;

/// <summary>The stable codes of failures around the version of a project.</summary>
public static class VersionErrors
{
    /// <summary>The version cannot be raised that way.</summary>
    public const string Bump = "PT1511";

    /// <summary>There is no version to read or set.</summary>
    public const string Project = "PT1512";
}
