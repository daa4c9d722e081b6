using PyTool.Toml;

namespace PyTool.Projects.Reading;

/// <summary>A value in a TOML file that is not what its key wants. Never leaves the room: the loader of the file turns it into a <see cref="ProjectException"/>.</summary>
internal sealed class TomlReadException : Exception
{
    public TomlReadException(TomlDocument document, TomlSpan span, string reason)
        : base(reason)
    {
        Document = document;
        Span = span;
    }

    public TomlDocument Document { get; }

    public TomlSpan Span { get; }
}
