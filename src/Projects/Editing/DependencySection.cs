using PyTool.Standards.Names;

namespace PyTool.Projects.Editing;

/// <summary>A list of requirements in a <c>pyproject.toml</c> or in the metadata of a script.</summary>
public abstract class DependencySection
{
    private DependencySection()
    {
    }

    /// <summary>The requirements of the project (of a script: its <c>dependencies</c>).</summary>
    public static DependencySection Production { get; } = new OfProject();

    /// <summary>The requirements of the project.</summary>
    public sealed class OfProject : DependencySection
    {
    }

    /// <summary>The requirements of an extra.</summary>
    public sealed class OfExtra : DependencySection
    {
        /// <summary>The extra.</summary>
        public required ExtraName Extra { get; init; }
    }

    /// <summary>A dependency group; <c>dev</c> means the legacy development dependencies where only they are there.</summary>
    public sealed class OfGroup : DependencySection
    {
        /// <summary>The group.</summary>
        public required GroupName Group { get; init; }
    }
}
