using PyTool.Core.Tools.Targets;

namespace PyTool.Core.Tools.Running;

/// <summary>The tool that is to be run.</summary>
public sealed class ToolRunRequest
{
    /// <summary>The command and its arguments. Never empty.</summary>
    public required IReadOnlyList<string> Command { get; init; }

    /// <summary><c>--from</c>; <see langword="null"/>: not given.</summary>
    public string? From { get; init; }

    /// <summary>What comes beside it.</summary>
    public ToolInputRequest Inputs { get; init; } = new();

    /// <summary>Text of <c>--python</c>; <see langword="null"/>: not given.</summary>
    public string? Python { get; init; }

    /// <summary>Platform that wheels and markers are chosen for (<c>--python-platform</c>); <see langword="null"/>: that of the interpreter.</summary>
    public string? Platform { get; init; }

    /// <summary>Do not use an installed tool.</summary>
    public bool Isolated { get; init; }

    /// <summary>Files with variables, in order; the last one wins.</summary>
    public IReadOnlyList<string> EnvironmentFiles { get; init; } = [];

    /// <summary>Tell everything that is done for the environment.</summary>
    public bool ShowsResolution { get; init; }

    /// <summary>Ask indexes again.</summary>
    public bool Refresh { get; init; }

    /// <summary>Packages that indexes are asked for again.</summary>
    public IReadOnlyList<Standards.Names.PackageName> RefreshPackages { get; init; } = [];

    /// <summary>The program as advice names it: <c>pytool tool run</c> or <c>pytoolx</c>.</summary>
    public required string Invocation { get; init; }
}
