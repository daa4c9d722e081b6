namespace PyTool.Core.Installation.Execution;

/// <summary>What happened to a distribution; in the order of display.</summary>
public enum InstallChangeKind
{
    /// <summary>It is gone: <c>-</c>.</summary>
    Removed,

    /// <summary>It is new: <c>+</c>.</summary>
    Added,

    /// <summary>The same version was installed again: <c>~</c>.</summary>
    Reinstalled,
}
