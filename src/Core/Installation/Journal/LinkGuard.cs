using PyTool.Core.Installation.Wheels;

namespace PyTool.Core.Installation.Journal;

/// <summary>Tells whether a path below one of the environment's folders goes through a link: what is behind a link is not the environment's.</summary>
internal sealed class LinkGuard
{
    private readonly List<string> roots;
    private readonly Dictionary<string, bool> known = new(StringComparer.Ordinal);

    public LinkGuard(IEnumerable<string> roots)
    {
        // The deepest root decides: above it links are the environment's own, such as lib64.
        this.roots = [.. roots.Distinct(StringComparer.Ordinal)];
        this.roots.Sort(static (left, right) => right.Length.CompareTo(left.Length));
    }

    /// <summary>Whether the folder of the path is reached without a link.</summary>
    public bool IsDirect(string path)
    {
        foreach (var root in roots)
        {
            if (InstallPath.IsBelow(path, root))
            {
                return IsPlainDirectory(Path.GetDirectoryName(path)!, root);
            }
        }

        return false;
    }

    private bool IsPlainDirectory(string directory, string root)
    {
        if (directory.Length <= root.Length)
        {
            return true;
        }

        if (!known.TryGetValue(directory, out var isPlain))
        {
            isPlain = IsPlainDirectory(Path.GetDirectoryName(directory)!, root) && new FileInfo(directory).LinkTarget is null;
            known.Add(directory, isPlain);
        }

        return isPlain;
    }
}
