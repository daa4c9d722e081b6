namespace PyTool.Core.Workspaces;

/// <summary>The stable codes of failures around workspaces.</summary>
public static class WorkspaceErrors
{
    /// <summary>There is no such member.</summary>
    public const string NoMember = "PT1531";
}
