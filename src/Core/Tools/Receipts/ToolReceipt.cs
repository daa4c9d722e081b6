using PyTool.Abstractions.Packages;
using PyTool.Standards.Names;

namespace PyTool.Core.Tools.Receipts;

/// <summary>What an installed tool was made of: <c>uv-receipt.toml</c> in its environment, in uv's format.</summary>
public sealed class ToolReceipt
{
    /// <summary>Name of the file in the environment.</summary>
    public const string FileName = "uv-receipt.toml";

    /// <summary>What was asked for; the tool itself comes first.</summary>
    public required IReadOnlyList<PackageRequirement> Requirements { get; init; }

    /// <summary>Limits on versions.</summary>
    public IReadOnlyList<PackageRequirement> Constraints { get; init; } = [];

    /// <summary>Requirements that replace those of packages.</summary>
    public IReadOnlyList<PackageRequirement> Overrides { get; init; } = [];

    /// <summary>Packages that are left out.</summary>
    public IReadOnlyList<PackageName> Excludes { get; init; } = [];

    /// <summary>Limits on versions in builds.</summary>
    public IReadOnlyList<PackageRequirement> BuildConstraints { get; init; } = [];

    /// <summary>The Python that was asked for; <see langword="null"/>: none in particular.</summary>
    public string? Python { get; init; }

    /// <summary>The commands, sorted.</summary>
    public IReadOnlyList<ToolEntryPoint> EntryPoints { get; init; } = [];

    /// <summary>The settings it was installed with.</summary>
    public ToolOptions Options { get; init; } = ToolOptions.None;

    /// <summary>The same receipt after an upgrade.</summary>
    public ToolReceipt With(IReadOnlyList<ToolEntryPoint> entryPoints, ToolOptions options) => new()
    {
        Requirements = Requirements,
        Constraints = Constraints,
        Overrides = Overrides,
        Excludes = Excludes,
        BuildConstraints = BuildConstraints,
        Python = Python,
        EntryPoints = entryPoints,
        Options = options,
    };
}
