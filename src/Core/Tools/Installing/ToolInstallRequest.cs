using PyTool.Core.Tools.Targets;

namespace PyTool.Core.Tools.Installing;

/// <summary>The tool that is to be installed.</summary>
public sealed class ToolInstallRequest
{
    /// <summary>The package as given.</summary>
    public required string Package { get; init; }

    /// <summary><c>--from</c>; <see langword="null"/>: not given.</summary>
    public string? From { get; init; }

    /// <summary>Whether the package is a directory that is used in place.</summary>
    public bool Editable { get; init; }

    /// <summary>What comes beside it.</summary>
    public ToolInputRequest Inputs { get; init; } = new();

    /// <summary>Text of <c>--python</c>; <see langword="null"/>: not given.</summary>
    public string? Python { get; init; }

    /// <summary>Platform that wheels and markers are chosen for (<c>--python-platform</c>); <see langword="null"/>: that of the interpreter.</summary>
    public string? Platform { get; init; }

    /// <summary>Make the environment anew, replace commands of others.</summary>
    public bool Force { get; init; }

    /// <summary>Ask indexes again.</summary>
    public bool Refresh { get; init; }

    /// <summary>Packages that indexes are asked for again.</summary>
    public IReadOnlyList<Standards.Names.PackageName> RefreshPackages { get; init; } = [];
}
