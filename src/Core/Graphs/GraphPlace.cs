using PyTool.Core.Locking.Document;
using PyTool.Projects.Workspaces;

namespace PyTool.Core.Graphs;

/// <summary>What a lock belongs to, and how its paths are written in a graph: absolute, so that they mean the same everywhere.</summary>
public sealed class GraphPlace
{
    private GraphPlace(string kind, string path, string directory)
    {
        Kind = kind;
        Path = path;
        Directory = directory;
    }

    /// <summary><c>workspace</c> or <c>script</c>.</summary>
    public string Kind { get; }

    /// <summary>Absolute path of the directory of the workspace, or of the script.</summary>
    public string Path { get; }

    /// <summary>Absolute path of the directory of the lock.</summary>
    public string Directory { get; }

    /// <summary>Its node.</summary>
    public string Id => $"{Kind}+{Path}";

    /// <summary>The place of a workspace, which may be that of a script.</summary>
    public static GraphPlace Of(Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        return workspace.Script is { } script
            ? new GraphPlace("script", script.Path, System.IO.Path.GetDirectoryName(script.Path)!)
            : new GraphPlace("workspace", workspace.Directory, workspace.Directory);
    }

    /// <summary>A source as part of an id.</summary>
    public string Source(LockSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.Kind switch
        {
            LockSourceKind.Registry or LockSourceKind.Git or LockSourceKind.Archive => source.ToString(),
            _ => $"{source.Key}+{Absolute(source.Location)}",
        };
    }

    /// <summary>A path of the lock, made absolute; steps upwards stay as they are written.</summary>
    public string Absolute(string location) => location == "." ? Directory : System.IO.Path.Join(System.IO.Path.IsPathRooted(location) ? "" : Directory, location);
}
