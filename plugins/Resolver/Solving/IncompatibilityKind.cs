namespace PyTool.Plugins.Resolver.Solving;

/// <summary>Where an incompatibility comes from.</summary>
internal enum IncompatibilityKind : byte
{
    /// <summary>The root must be chosen.</summary>
    Root,

    /// <summary>No version of a package lies in a range.</summary>
    NoVersions,

    /// <summary>The versions of a range cannot be used.</summary>
    Unusable,

    /// <summary>A dependency.</summary>
    Dependency,

    /// <summary>A conclusion from two others.</summary>
    Derived,
}
