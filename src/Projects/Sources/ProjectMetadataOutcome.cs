namespace PyTool.Projects.Sources;

/// <summary>Whether the metadata of a source tree can be read without a build.</summary>
public abstract class ProjectMetadataOutcome
{
    private ProjectMetadataOutcome()
    {
    }

    /// <summary>It can.</summary>
    public sealed class Static : ProjectMetadataOutcome
    {
        /// <summary>The metadata; its version may still be unknown.</summary>
        public required StaticProjectMetadata Metadata { get; init; }
    }

    /// <summary>Only a build can tell.</summary>
    public sealed class NeedsBuild : ProjectMetadataOutcome
    {
        /// <summary>Fields of <c>[project]</c> that only a build can tell; empty when there is no such table or a requirement cannot be read.</summary>
        public required IReadOnlyList<string> Fields { get; init; }

        /// <summary>Why, for verbose output.</summary>
        public required string Reason { get; init; }
    }
}
