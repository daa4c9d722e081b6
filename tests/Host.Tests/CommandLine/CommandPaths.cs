using PyTool.Host.CommandLine;

namespace PyTool.Host.Tests.CommandLine;

/// <summary>All commands of the tree, hidden ones too.</summary>
internal static class CommandPaths
{
    public static IEnumerable<IReadOnlyList<CommandEntry>> All() => Under([CommandTree.Root]);

    private static IEnumerable<IReadOnlyList<CommandEntry>> Under(IReadOnlyList<CommandEntry> path)
    {
        yield return path;
        foreach (var child in path[^1].Open().Children())
        {
            foreach (var deeper in Under([.. path, child]))
            {
                yield return deeper;
            }
        }
    }
}
