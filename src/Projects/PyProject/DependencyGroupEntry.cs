using PyTool.Standards.Names;

namespace PyTool.Projects.PyProject;

/// <summary>An element of a dependency group (PEP 735) as written.</summary>
public abstract class DependencyGroupEntry
{
    private DependencyGroupEntry()
    {
    }

    /// <summary>A requirement.</summary>
    public sealed class Text : DependencyGroupEntry
    {
        /// <summary>The requirement as written.</summary>
        public required string Value { get; init; }
    }

    /// <summary>Another group, included.</summary>
    public sealed class Include : DependencyGroupEntry
    {
        /// <summary>Normalised name of the group.</summary>
        public required GroupName Group { get; init; }
    }

    /// <summary>A table that is no include; an error as soon as groups are expanded.</summary>
    public sealed class Unknown : DependencyGroupEntry
    {
        /// <summary>The table for messages, keys sorted.</summary>
        public required string Description { get; init; }
    }
}
