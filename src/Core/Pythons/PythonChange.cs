using PyTool.Standards.Versions;

namespace PyTool.Core.Pythons;

/// <summary>A Python that was installed or removed.</summary>
public sealed class PythonChange
{
    /// <summary><c>+</c> installed, <c>-</c> removed, <c>~</c> installed again.</summary>
    public required char Sign { get; init; }

    /// <summary>Name of the installation.</summary>
    public required string Key { get; init; }

    /// <summary>Its version.</summary>
    public required PyVersion Version { get; init; }

    /// <summary>Names of commands that were made or removed.</summary>
    public IReadOnlyList<string> Commands { get; init; } = [];

    /// <summary>As lists have it.</summary>
    public override string ToString() => $" {Sign} {Key}{(Commands.Count == 0 ? "" : $" ({string.Join(", ", Commands)})")}";
}
