using PyTool.Projects.Indexes;
using PyTool.Standards.Names;

namespace PyTool.Projects.Sources;

/// <summary>What lowering depends on besides the files.</summary>
public sealed class LoweringOptions
{
    /// <summary>Whether <c>tool.uv.sources</c> is ignored altogether.</summary>
    public bool NoSources { get; init; }

    /// <summary>Names whose sources are ignored.</summary>
    public IReadOnlySet<PackageName> NoSourcesPackages { get; init; } = new HashSet<PackageName>();

    /// <summary>Indexes of the command line; a source may name them.</summary>
    public IReadOnlyList<IndexDefinition> CommandLineIndexes { get; init; } = [];

    /// <summary>Reads an environment variable for <c>${NAME}</c> in URLs; <c>PROJECT_ROOT</c> is the working directory.</summary>
    public Func<string, string?> ReadVariable { get; init; } = static _ => null;

    /// <summary>The git checkout that the project is in: paths in it become parts of the repository. <see langword="null"/>: none.</summary>
    public GitCheckout? Checkout { get; init; }
}
