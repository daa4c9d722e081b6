namespace PyTool.Core.Interpreters;

/// <summary>What becomes of a project environment.</summary>
public enum ProjectEnvironmentAction
{
    /// <summary>It is used as it is.</summary>
    Use,

    /// <summary>It is made.</summary>
    Create,

    /// <summary>It is made anew in the place of one that does not suit.</summary>
    Replace,
}
