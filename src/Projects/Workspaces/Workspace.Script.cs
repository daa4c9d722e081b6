using PyTool.Projects.PyProject;
using PyTool.Projects.Scripts;

namespace PyTool.Projects.Workspaces;

public sealed partial class Workspace
{
    /// <summary>The script that the workspace stands for; <see langword="null"/>: it is one of projects.</summary>
    public ScriptFile? Script { get; private init; }

    /// <summary>Absolute path of the lock.</summary>
    public string LockPath => Script?.LockPath ?? Path.Join(Directory, "uv.lock");

    /// <summary>A script as a workspace of its own: without members, with requirements, sources and constraints of its own.</summary>
    public static Workspace OfScript(ScriptFile script) => new(PyProjectFile.OfScript(script), null, []) { Script = script };
}
