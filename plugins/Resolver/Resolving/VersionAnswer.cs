using PyTool.Abstractions.Resolution;
using PyTool.Plugins.Resolver.Forking;
using PyTool.Standards.Specifiers;
using PyTool.Standards.Versions;

namespace PyTool.Plugins.Resolver.Resolving;

/// <summary>Which version of a package comes next. Closed hierarchy.</summary>
internal abstract class VersionAnswer
{
    private VersionAnswer()
    {
    }

    /// <summary>No version is in the range.</summary>
    public sealed class None : VersionAnswer
    {
        public static None Instance { get; } = new();
    }

    /// <summary>This version.</summary>
    public sealed class Chosen(PyVersion version) : VersionAnswer
    {
        public PyVersion Version { get; } = version;
    }

    /// <summary>This version comes next, but cannot be used.</summary>
    public sealed class Unusable(PyVersion version, UnusableReason reason) : VersionAnswer
    {
        public PyVersion Version { get; } = version;

        public UnusableReason Reason { get; } = reason;
    }

    /// <summary>This version comes next, but needs other Pythons.</summary>
    public sealed class NeedsPython(PyVersion version, VersionSpecifiers requiresPython) : VersionAnswer
    {
        public PyVersion Version { get; } = version;

        public VersionSpecifiers RequiresPython { get; } = requiresPython;
    }

    /// <summary>The package cannot be had at all.</summary>
    public sealed class Absent(UnusableReason reason) : VersionAnswer
    {
        public UnusableReason Reason { get; } = reason;
    }

    /// <summary>Different versions for parts of the fork.</summary>
    public sealed class Split(IReadOnlyList<VersionFork> forks) : VersionAnswer
    {
        public IReadOnlyList<VersionFork> Forks { get; } = forks;
    }
}
