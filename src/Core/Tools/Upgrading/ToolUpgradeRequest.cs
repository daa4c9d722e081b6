namespace PyTool.Core.Tools.Upgrading;

/// <summary>The tools that are to be upgraded.</summary>
public sealed class ToolUpgradeRequest
{
    /// <summary>Names as given, each with a specifier if wanted; empty: all tools.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Text of <c>--python</c>; <see langword="null"/>: not given.</summary>
    public string? Python { get; init; }

    /// <summary>Platform that wheels and markers are chosen for (<c>--python-platform</c>); <see langword="null"/>: that of the interpreter.</summary>
    public string? Platform { get; init; }
}
