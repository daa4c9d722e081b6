using PyTool.Projects;
using PyTool.Projects.Scripts;

namespace PyTool.Core.Workspaces;

/// <summary>Looks for scripts with metadata below a directory.</summary>
internal sealed class ScriptSearch(string root)
{
    // Links are not followed, so that this bounds only honest trees.
    private const int MaximumDepth = 64;
    private const int MaximumSize = 1 << 20;

    private readonly List<string> _found = [];

    public IReadOnlyList<string> Run()
    {
        Search(root, 0);
        _found.Sort(StringComparer.Ordinal);
        return _found;
    }

    private void Search(string directory, int depth)
    {
        foreach (var entry in new DirectoryInfo(directory).EnumerateFileSystemInfos())
        {
            var isHidden = entry.Name.StartsWith('.');
            if (isHidden || entry.LinkTarget is not null)
            {
                continue;
            }

            if (entry is DirectoryInfo child)
            {
                if (depth < MaximumDepth && !IsForeign(child.FullName))
                {
                    Search(child.FullName, depth + 1);
                }
            }
            else if (entry.Name.EndsWith(".py", StringComparison.Ordinal) && entry is FileInfo { Length: <= MaximumSize } && IsScript(entry.FullName))
            {
                _found.Add(Path.GetRelativePath(root, entry.FullName));
            }
        }
    }

    private static bool IsForeign(string directory) =>
        File.Exists(Path.Combine(directory, "pyvenv.cfg")) || File.Exists(Path.Combine(directory, "CACHEDIR.TAG"));

    private static bool IsScript(string path)
    {
        try
        {
            return ScriptBlock.Find(File.ReadAllText(path)) is not null;
        }
        catch (ProjectException)
        {
            // A broken block is a script that cannot be listed as one.
            return false;
        }
    }
}
