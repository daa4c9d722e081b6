namespace PyTool.Plugins.Resolver.Packages;

/// <summary>What a package of the solver stands for. Proxies tie a condition to a distribution without being one.</summary>
internal enum PackageKind : byte
{
    /// <summary>The request.</summary>
    Root,

    /// <summary>The Python versions; no version of it is ever chosen.</summary>
    Python,

    /// <summary>A distribution, possibly under a marker.</summary>
    Base,

    /// <summary>What an extra of a distribution adds.</summary>
    BaseExtra,

    /// <summary>What a dependency group of a distribution asks for.</summary>
    BaseGroup,

    /// <summary>Proxy: a distribution under a marker.</summary>
    Marker,

    /// <summary>Proxy: a distribution with an extra.</summary>
    Extra,

    /// <summary>Proxy: a dependency group of a distribution.</summary>
    Group,
}
