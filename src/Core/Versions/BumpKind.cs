namespace PyTool.Core.Versions;

/// <summary>The parts of a version that can be raised.</summary>
public enum BumpKind
{
    /// <summary>The first release number.</summary>
    Major,

    /// <summary>The second release number.</summary>
    Minor,

    /// <summary>The third release number.</summary>
    Patch,

    /// <summary>From a pre-release to its release.</summary>
    Stable,

    /// <summary>The alpha number.</summary>
    Alpha,

    /// <summary>The beta number.</summary>
    Beta,

    /// <summary>The number of the release candidate.</summary>
    Rc,

    /// <summary>The number of the post-release.</summary>
    Post,

    /// <summary>The number of the development release.</summary>
    Dev,
}
