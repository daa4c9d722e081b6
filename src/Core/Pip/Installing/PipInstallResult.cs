using PyTool.Core.Installation.Execution;

namespace PyTool.Core.Pip.Installing;

/// <summary>What <c>pip install</c> and <c>pip sync</c> did.</summary>
public sealed class PipInstallResult
{
    /// <summary>The changes, done or foreseen.</summary>
    public required InstallReport Report { get; init; }

    /// <summary>Whether a check found that something would change (<c>--check</c>).</summary>
    public bool IsOutdated { get; init; }
}
