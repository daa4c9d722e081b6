using System.Text;
using PyTool.Toml;
using PyTool.Toml.Editing;

namespace PyTool.Projects.Editing;

/// <summary>
/// Changes a <c>pyproject.toml</c> (or the metadata of a script) as uv does: what is not named stays as it is. Not for use by several threads.
/// </summary>
public sealed partial class ProjectEditor
{
    private readonly bool _isScript;
    private TomlEditor _editor;
    private bool _hasNewSources;

    /// <summary>Starts from a text.</summary>
    /// <param name="document">The text; it stays as it is.</param>
    /// <param name="isScript">Whether it is the metadata of a script: requirements are at the top then.</param>
    public ProjectEditor(TomlDocument document, bool isScript = false)
    {
        _editor = new TomlEditor(document);
        _isScript = isScript;
    }

    /// <summary>The text as it is now.</summary>
    public TomlDocument Document => _editor.Document;

    /// <summary>
    /// The file to write: lines end in <c>\n</c>, also the last one, and there is no byte order mark (as uv writes it). Everything else is as
    /// the edits left it.
    /// </summary>
    public byte[] ToUtf8()
    {
        var text = _editor.ToString().TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(text.Length == 0 || text.EndsWith('\n') ? text : text + "\n");
    }

    /// <summary>The text to write, see <see cref="ToUtf8"/>.</summary>
    public override string ToString() => Encoding.UTF8.GetString(ToUtf8());

    /// <summary>Sets <c>project.version</c>; the rest of its line stays.</summary>
    /// <exception cref="ProjectException">There is no <c>[project]</c>.</exception>
    public void SetVersion(string version)
    {
        if (_editor.FindTable("project") is not { } project)
        {
            throw new ProjectException("No `project` table found in `pyproject.toml`");
        }

        _editor.Set(project, "version", Toml.Writing.TomlText.String(version));
    }

    /// <summary>Sets <c>requires-python</c>.</summary>
    public void SetRequiresPython(string specifiers)
    {
        var table = _isScript ? _editor.Root : _editor.EnsureTable("project");
        _editor.Set(table, "requires-python", Toml.Writing.TomlText.String(specifiers));
    }

    private static ProjectException Malformed() => new("Dependencies in `pyproject.toml` are malformed");
}
