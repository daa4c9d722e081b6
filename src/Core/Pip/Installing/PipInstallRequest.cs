using PyTool.Core.Concrete.Inputs;
using PyTool.Core.Pip.Environments;
using PyTool.Index.Caching;

namespace PyTool.Core.Pip.Installing;

/// <summary>What <c>pip install</c> and <c>pip sync</c> are to do.</summary>
public sealed class PipInstallRequest
{
    /// <summary>Where the requirements stand.</summary>
    public required RequirementSourceList Sources { get; init; }

    /// <summary>The environment.</summary>
    public required PipEnvironmentRequest Environment { get; init; }

    /// <summary>Only what is listed, and nothing else stays: <c>pip sync</c>.</summary>
    public bool IsSync { get; init; }

    /// <summary>Remove everything that is not needed (<c>--exact</c>).</summary>
    public bool IsExact { get; init; }

    /// <summary>Leave dependencies out (<c>--no-deps</c>).</summary>
    public bool NoDependencies { get; init; }

    /// <summary>Only tell.</summary>
    public bool DryRun { get; init; }

    /// <summary>Only tell, and fail when something would change (<c>--check</c>).</summary>
    public bool Check { get; init; }

    /// <summary>Look for problems afterwards (<c>--strict</c>).</summary>
    public bool Strict { get; init; }

    /// <summary>Demand a digest of everything (<c>--require-hashes</c>).</summary>
    public bool RequireHashes { get; init; }

    /// <summary>Check the digests that requirements give.</summary>
    public bool VerifyHashes { get; init; } = true;

    /// <summary>Let a list without requirements empty the environment.</summary>
    public bool AllowEmpty { get; init; }

    /// <summary>Install nothing as an editable.</summary>
    public bool NoEditable { get; init; }

    /// <summary>Packages that are not installed as editables.</summary>
    public IReadOnlyList<Standards.Names.PackageName> NoEditablePackages { get; init; } = [];

    /// <summary><c>--python-version</c>; <see langword="null"/>: that of the environment.</summary>
    public string? PythonVersion { get; init; }

    /// <summary><c>--python-platform</c>; <see langword="null"/>: that of the environment.</summary>
    public string? PythonPlatform { get; init; }

    /// <summary>Stored answers that are asked for again; <see langword="null"/>: none.</summary>
    public RefreshPolicy? Refresh { get; init; }
}
