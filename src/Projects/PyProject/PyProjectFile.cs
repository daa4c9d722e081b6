using PyTool.Toml;

namespace PyTool.Projects.PyProject;

/// <summary>
/// A <c>pyproject.toml</c> as far as projects are concerned: PEP 621, PEP 735 and the project's part of <c>[tool.uv]</c>.
/// Keys of <c>[tool.uv]</c> that nobody knows are no error here; the settings reader warns of them.
/// </summary>
public sealed partial class PyProjectFile
{
    private PyProjectFile(string path, TomlDocument document)
    {
        Path = path;
        Directory = System.IO.Path.GetDirectoryName(path)!;
        Document = document;
    }

    /// <summary>Absolute path of the file.</summary>
    public string Path { get; }

    /// <summary>Absolute path of its directory.</summary>
    public string Directory { get; }

    /// <summary>The parsed text.</summary>
    public TomlDocument Document { get; }

    /// <summary>The <c>[project]</c> table, or <see langword="null"/>.</summary>
    public ProjectTable? Project { get; private set; }

    /// <summary>The <c>[dependency-groups]</c> as written, without the legacy development dependencies.</summary>
    public DependencyGroupTable DependencyGroups { get; private set; } = DependencyGroupTable.Empty;

    /// <summary>Whether there is a <c>[build-system]</c>. What it says is read by whoever builds.</summary>
    public bool HasBuildSystem { get; private set; }

    /// <summary>The project's part of <c>[tool.uv]</c>; empty when there is no such table.</summary>
    public UvTable Uv { get; private set; } = UvTable.Empty;

    /// <summary>Whether the dependencies are written for Poetry only, so that they count as dynamic.</summary>
    public bool HasPoetryDependencies { get; private set; }

    /// <summary>Normalised name of the project, or the default value when there is no <c>[project]</c>.</summary>
    public Standards.Names.PackageName Name => Project?.Name ?? default;

    /// <summary>Whether the project is built and installed, or only its dependencies are.</summary>
    /// <param name="isRequired">Whether another project requires it; then it is a package unless it says otherwise.</param>
    public bool IsPackage(bool isRequired = false) => Uv.Package ?? (HasBuildSystem || isRequired);

    /// <summary>A table below <c>[tool]</c>, or <see langword="null"/>.</summary>
    public TomlTable? Tool(string name)
        => Document.Root.TryGetTable("tool", out var tool) && tool.TryGetTable(name, out var table) ? table : null;
}
