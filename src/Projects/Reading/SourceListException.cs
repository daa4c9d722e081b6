namespace PyTool.Projects.Reading;

/// <summary>A list of sources that contradicts itself. uv reports it without a place; see <see cref="PyProject.PyProjectFile"/>.</summary>
internal sealed class SourceListException(string message, string? hint = null) : Exception(message)
{
    public string? Hint { get; } = hint;
}
