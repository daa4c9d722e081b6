using PyTool.Projects;

namespace PyTool.Core.Concrete;

/// <summary>What source trees are like.</summary>
internal static class TreeKind
{
    /// <summary>Whether only a build tells all of its metadata: then files that nobody lists may have changed it.</summary>
    public static bool IsDynamic(ProjectFiles files, string directory) => files.FindProjectIn(directory) is not { Project: { } project } || project.Dynamic.Count > 0;
}
