namespace PyTool.Core.Concrete.Inputs;

/// <summary>What a requirements file and those that it includes say.</summary>
public sealed class RequirementsFile
{
    /// <summary>The requirements.</summary>
    public List<RequirementEntry> Requirements { get; } = [];

    /// <summary>Limits on versions.</summary>
    public List<RequirementEntry> Constraints { get; } = [];

    /// <summary><c>--index-url</c>; <see langword="null"/>: none.</summary>
    public string? IndexUrl { get; set; }

    /// <summary><c>--extra-index-url</c>.</summary>
    public List<string> ExtraIndexUrls { get; } = [];

    /// <summary><c>--find-links</c>; relative paths are made absolute.</summary>
    public List<string> FindLinks { get; } = [];

    /// <summary><c>--no-index</c>.</summary>
    public bool NoIndex { get; set; }

    /// <summary><c>--no-binary</c>: names, <c>:all:</c>, <c>:none:</c>.</summary>
    public List<string> NoBinary { get; } = [];

    /// <summary><c>--only-binary</c>: names, <c>:all:</c>, <c>:none:</c>.</summary>
    public List<string> OnlyBinary { get; } = [];

    /// <summary><c>--require-hashes</c>.</summary>
    public bool RequireHashes { get; set; }
}
