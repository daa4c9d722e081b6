using PyTool.Core.Syncing;
using PyTool.Standards.Names;

namespace PyTool.Core.Exports;

/// <summary>What of a lock is exported, and how.</summary>
public sealed class ExportRequest
{
    /// <summary>Whose dependencies.</summary>
    public required InstallTarget Target { get; init; }

    /// <summary>The form. Default: a requirements file.</summary>
    public ExportFormat Format { get; init; } = ExportFormat.Requirements;

    /// <summary>Extras.</summary>
    public ExtraSelection Extras { get; init; } = ExtraSelection.None;

    /// <summary>Dependency groups.</summary>
    public GroupSelection Groups { get; init; } = new();

    /// <summary>Packages that are left out although what they need is not.</summary>
    public InstallFilter Filter { get; init; } = InstallFilter.None;

    /// <summary>Packages that are left out together with what only they need.</summary>
    public IReadOnlyList<PackageName> Prune { get; init; } = [];

    /// <summary>Whether hashes are written. Default: yes.</summary>
    public bool Hashes { get; init; } = true;

    /// <summary>Whether comments tell what needs a package. Default: yes.</summary>
    public bool Annotate { get; init; } = true;

    /// <summary>Whether nothing is written as an editable. Default: no.</summary>
    public bool NoEditable { get; init; }

    /// <summary>Packages that are not written as editables.</summary>
    public IReadOnlyList<PackageName> NoEditablePackages { get; init; } = [];

    /// <summary>Absolute path of the directory that the output is meant for: paths in a <c>pylock.toml</c> are relative to it.</summary>
    public required string OutputDirectory { get; init; }

    /// <summary>The tool, as outputs name it.</summary>
    public required ExportTool Tool { get; init; }

    internal bool IsEditable(PackageName name) => !NoEditable && !NoEditablePackages.Contains(name);
}
