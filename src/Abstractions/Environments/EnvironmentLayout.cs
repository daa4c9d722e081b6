namespace PyTool.Abstractions.Environments;

/// <summary>An environment's places.</summary>
public sealed class EnvironmentLayout
{
    /// <summary>Absolute path of the root.</summary>
    public required string RootPath { get; init; }

    /// <summary>The interpreter inside it.</summary>
    public required Interpreter Interpreter { get; init; }

    /// <summary>Where wheels go, absolute paths.</summary>
    public required InstallScheme Scheme { get; init; }

    /// <summary>Nobody may change it: Core then checks that it fits and never installs. Default: no.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Whether scripts must find the interpreter relative to themselves.</summary>
    public bool IsRelocatable { get; init; }
}
