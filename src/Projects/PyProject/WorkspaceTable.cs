using PyTool.Projects.Globs;
using PyTool.Projects.Reading;
using PyTool.Toml;

namespace PyTool.Projects.PyProject;

/// <summary>The table <c>tool.uv.workspace</c>.</summary>
public sealed class WorkspaceTable
{
    private static readonly string[] Known = ["members", "exclude"];

    /// <summary>Globs of the members, as written.</summary>
    public IReadOnlyList<string> Members { get; private set; } = [];

    /// <summary>Globs of what is no member, as written.</summary>
    public IReadOnlyList<string> Exclude { get; private set; } = [];

    internal static WorkspaceTable Read(TomlValue value)
    {
        var workspace = new WorkspaceTable();
        foreach (var (key, member) in value.ReadTable("struct ToolUvWorkspace"))
        {
            switch (key)
            {
                case "members":
                    workspace.Members = ReadGlobs(member);
                    break;
                case "exclude":
                    workspace.Exclude = ReadGlobs(member);
                    break;
                default:
                    throw member.UnknownField(key, Known);
            }
        }

        return workspace;
    }

    private static string[] ReadGlobs(TomlValue value) => DependencyReader.ReadList(value, static element =>
    {
        var text = element.ReadString();
        return GlobPattern.Objection(text) is { } objection ? throw element.Wrong(objection) : text;
    });
}
