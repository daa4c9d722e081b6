namespace PyTool.Core.Conflicts.Tree;

/// <summary>Kinds of facts.</summary>
internal enum FactKind
{
    /// <summary>No version lies in the range.</summary>
    NoVersions,

    /// <summary>The versions cannot be used.</summary>
    Unusable,

    /// <summary>The versions need something.</summary>
    Dependency,
}
