namespace PyTool.Core.Installation.Execution;

/// <summary>What an execution did, or would do.</summary>
public sealed class InstallReport
{
    /// <summary>All changes, sorted for display.</summary>
    public IReadOnlyList<InstallChange> Changes { get; init; } = [];

    /// <summary>Distributions that had to be fetched or built.</summary>
    public int Prepared { get; init; }

    /// <summary>Time of fetching and building.</summary>
    public TimeSpan PrepareTime { get; init; }

    /// <summary>Distributions that were removed, replaced ones included.</summary>
    public int Uninstalled { get; init; }

    /// <summary>Time of removing.</summary>
    public TimeSpan UninstallTime { get; init; }

    /// <summary>Distributions that were installed.</summary>
    public int Installed { get; init; }

    /// <summary>Time of installing.</summary>
    public TimeSpan InstallTime { get; init; }

    /// <summary>Files compiled to bytecode; <see langword="null"/>: that was not asked for.</summary>
    public int? Compiled { get; init; }

    /// <summary>Time of compiling.</summary>
    public TimeSpan CompileTime { get; init; }
}
