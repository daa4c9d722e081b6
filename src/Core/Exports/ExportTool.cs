namespace PyTool.Core.Exports;

/// <summary>The tool that exports, as it names itself.</summary>
public sealed class ExportTool
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its version.</summary>
    public required string Version { get; init; }
}
