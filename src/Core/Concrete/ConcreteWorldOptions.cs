using PyTool.Abstractions.Environments;
using PyTool.Core.Builds;
using PyTool.Index.Caching;
using PyTool.Projects.Indexes;
using PyTool.Projects.Workspaces;

namespace PyTool.Core.Concrete;

/// <summary>What a world depends on besides settings.</summary>
public sealed class ConcreteWorldOptions
{
    /// <summary>Stored answers that are asked for again; <see langword="null"/>: none.</summary>
    public RefreshPolicy? Refresh { get; init; }

    /// <summary>Indexes that only some requirements name.</summary>
    public IReadOnlyList<IndexDefinition> FurtherIndexes { get; init; } = [];

    /// <summary>The workspace whose members' sources count as its own; <see langword="null"/>: none.</summary>
    public Workspace? Workspace { get; init; }

    /// <summary>Settings of builds; <see langword="null"/>: those of the command.</summary>
    public BuildSettings? Builds { get; init; }

    /// <summary>The environment that builds without isolation run in; <see langword="null"/>: that of the interpreter.</summary>
    public EnvironmentLayout? BuildEnvironment { get; init; }

    /// <summary>Whether builds are told. Default: yes.</summary>
    public bool TellsBuilds { get; init; } = true;

    /// <summary>What the target environment holds, for preferences that are installed; <see langword="null"/>: nothing.</summary>
    public InstalledMetadata? Installed { get; init; }
}
