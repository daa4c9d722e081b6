using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Launching;
using PyTool.Core.Sessions;

namespace PyTool.Core.Running;

/// <summary>Composes the child's <c>PATH</c>: scripts of the environment, the managed interpreter, the caller's path unchanged, the tool.</summary>
internal static class ChildPath
{
    public static IReadOnlyList<SearchPathEntry> Compose(CommandSession session, Interpreter interpreter, IReadOnlyList<string> scripts)
    {
        var entries = new List<SearchPathEntry>();
        foreach (var directory in scripts)
        {
            Add(entries, directory, SearchPathOrigin.EnvironmentLayer);
        }

        if ((interpreter.IsManaged || OperatingSystem.IsWindows()) && Path.GetDirectoryName(interpreter.BaseExecutable) is { } home)
        {
            Add(entries, home, SearchPathOrigin.ManagedInterpreter);
        }

        var inherited = session.Variables.GetValueOrDefault("PATH") is { Length: > 0 } path ? path.Split(Path.PathSeparator) : [];
        foreach (var directory in inherited)
        {
            // Unchanged: also what stands there twice, or is empty and means the working directory.
            entries.Add(new SearchPathEntry { Directory = directory, Origin = SearchPathOrigin.Inherited });
        }

        if (Path.GetDirectoryName(session.ToolPath) is { Length: > 0 } tool && !entries.Exists(entry => string.Equals(entry.Directory, tool, StringComparison.Ordinal)))
        {
            entries.Add(new SearchPathEntry { Directory = tool, Origin = SearchPathOrigin.Tool });
        }

        return entries;
    }

    private static void Add(List<SearchPathEntry> entries, string directory, SearchPathOrigin origin)
    {
        if (entries.Count == 0 || !string.Equals(entries[^1].Directory, directory, StringComparison.Ordinal))
        {
            entries.Add(new SearchPathEntry { Directory = directory, Origin = origin });
        }
    }
}
