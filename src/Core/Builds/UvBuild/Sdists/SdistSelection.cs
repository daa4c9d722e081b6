namespace PyTool.Core.Builds.UvBuild.Sdists;

/// <summary>The files of a project that go into its source distribution. Directories in which nothing can match, such as environments, are not entered.</summary>
internal sealed class SdistSelection(IReadOnlyList<PortableGlob> includes, IReadOnlyList<PortableGlob> excludes)
{
    /// <summary>Paths below the project with <c>/</c>, directory by directory in ordinal order.</summary>
    public IEnumerable<string> Find(string directory)
    {
        foreach (var entry in SourceTree.Walk(directory, "", path => !Any(excludes, path) && MayMatchBelow(path)))
        {
            if (!entry.IsDirectory && Any(includes, entry.Path) && !Any(excludes, entry.Path))
            {
                yield return entry.Path;
            }
        }
    }

    private bool MayMatchBelow(string path)
    {
        foreach (var include in includes)
        {
            if (include.MayMatchBelow(path))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Any(IReadOnlyList<PortableGlob> globs, string path)
    {
        foreach (var glob in globs)
        {
            if (glob.IsMatch(path))
            {
                return true;
            }
        }

        return false;
    }
}
