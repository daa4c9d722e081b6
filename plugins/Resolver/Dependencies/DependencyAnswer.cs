using PyTool.Abstractions.Resolution;
using PyTool.Standards.Specifiers;

namespace PyTool.Plugins.Resolver.Dependencies;

/// <summary>What is known of the dependencies of a version: a list, or why it cannot be used.</summary>
internal sealed class DependencyAnswer
{
    /// <summary>The dependencies; <see langword="null"/> when the version cannot be used.</summary>
    public List<Dependency>? Dependencies { get; init; }

    /// <summary>Whether the dependencies never make forks: those of proxies.</summary>
    public bool IsUnforkable { get; init; }

    /// <summary>Why the version cannot be used.</summary>
    public UnusableReason? Reason { get; init; }

    /// <summary>The Pythons that the version needs, when the fork serves others as well.</summary>
    public VersionSpecifiers? NeedsPython { get; init; }
}
