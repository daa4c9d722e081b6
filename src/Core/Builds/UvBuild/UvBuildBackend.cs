using System.IO.Compression;
using System.Text;
using PyTool.Abstractions.Plugins;
using PyTool.Projects.PyProject;
using PyTool.Standards.EntryPoints;
using PyTool.Toml;

namespace PyTool.Core.Builds.UvBuild;

/// <summary>Builds wheels of projects with the backend <c>uv_build</c>, without starting anything.</summary>
public sealed partial class UvBuildBackend
{
    private readonly ProjectText _project;
    private readonly UvBuildSettings _settings;
    private readonly string _directory;

    /// <summary>Reads what the backend needs.</summary>
    /// <param name="file">The project.</param>
    /// <exception cref="PyToolException">The project says something wrong.</exception>
    public UvBuildBackend(PyProjectFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        _project = new ProjectText(file);
        _directory = file.Directory;
        _settings = Guard(() => UvBuildSettings.Read(file.Uv.BuildBackend));
    }

    /// <summary>The backend of a source tree from elsewhere; <see langword="null"/>: the tree asks for another one, or for a version that is not built in.</summary>
    /// <param name="directory">Absolute path of the tree.</param>
    internal static UvBuildBackend? FindFor(string directory)
    {
        try
        {
            return new Projects.ProjectFiles(directory).FindProjectIn(directory) is { Project.Version: not null } file && UvBuildFitness.Of(file).Objection is null ? new UvBuildBackend(file) : null;
        }
        catch (Projects.ProjectException)
        {
            // A file that is no good for us may be good for its backend.
            return null;
        }
    }

    /// <summary>Name and version as file names have them: <c>my_pkg-1.0</c>.</summary>
    public string Stem => $"{_project.File.Name.Value.Replace('-', '_')}-{_project.File.Project!.Version}";

    /// <summary>File name of the wheel.</summary>
    public string WheelName => Stem + "-py3-none-any.whl";

    private string DistInfo => Stem + ".dist-info";

    /// <summary>Writes the wheel.</summary>
    /// <param name="target">Where to; stays open.</param>
    /// <param name="isEditable">Whether the wheel only points to the project.</param>
    /// <param name="compression">How members are stored.</param>
    /// <exception cref="PyToolException">A module or file is missing, or a field is wrong.</exception>
    public void WriteWheel(Stream target, bool isEditable, CompressionLevel compression) => WheelWriter.Write(Guard(() => Collect(isEditable)), DistInfo, target, compression);

    /// <summary>The text of <c>METADATA</c>.</summary>
    /// <exception cref="PyToolException">A field is wrong.</exception>
    public string WriteMetadata() => Guard(() => MetadataText.Write(_project, LicenseFiles.Read(_project)));

    /// <summary>Writes the folder with the metadata of the wheel.</summary>
    /// <param name="directory">Absolute path of the directory that it is made in.</param>
    /// <returns>Name of the folder.</returns>
    /// <exception cref="PyToolException">A field is wrong.</exception>
    public string WriteMetadataDirectory(string directory)
    {
        var content = Guard(() => Collect(isEditable: false));
        foreach (var member in content.Members)
        {
            if (!member.IsDirectory && member.Path.StartsWith(DistInfo + "/", StringComparison.Ordinal))
            {
                var path = Path.Combine(directory, member.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, member.Content ?? File.ReadAllBytes(member.Source!));
            }
        }

        return DistInfo;
    }

    private static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is TomlException or FormatException)
        {
            throw BuildFailure.Because("Invalid metadata format in: pyproject.toml", exception);
        }
    }

    private WheelContent Collect(bool isEditable)
    {
        var content = new WheelContent();
        var licenses = LicenseFiles.Read(_project);
        var modules = ModuleDiscovery.Find(_directory, _project.Name, _settings);
        if (isEditable)
        {
            content.AddText(_project.File.Name.Value.Replace('-', '_') + ".pth", Path.Combine(_directory, _settings.ModuleRoot));
        }
        else
        {
            AddModules(content, modules);
            foreach (var file in licenses.Files)
            {
                AddParents(content, DistInfo + "/licenses", "", file);
                content.AddFile($"{DistInfo}/licenses/{file}", Path.Combine(_directory, file));
            }
        }

        foreach (var (kind, path) in _settings.Data)
        {
            AddData(content, kind, path);
        }

        content.AddDirectory(DistInfo);
        content.AddText(DistInfo + "/WHEEL", "Wheel-Version: 1.0\nGenerator: uv 0.13.9\nRoot-Is-Purelib: true\nTag: py3-none-any\n");
        if (EntryPointsText() is { Length: > 0 } entryPoints)
        {
            content.AddText(DistInfo + "/entry_points.txt", entryPoints);
        }

        content.AddText(DistInfo + "/METADATA", MetadataText.Write(_project, licenses));
        return content;
    }

    private void AddModules(WheelContent content, IReadOnlyList<string> modules)
    {
        var root = Path.Combine(_directory, _settings.ModuleRoot);
        foreach (var module in modules)
        {
            AddParents(content, "", "", module + "/");
            foreach (var entry in SourceTree.Walk(root, module, path => !IsExcluded(path) && HasFiles(root, path)))
            {
                if (entry.IsDirectory)
                {
                    content.AddDirectory(entry.Path);
                }
                else if (!IsExcluded(entry.Path))
                {
                    content.AddFile(entry.Path, Path.Combine(root, entry.Path));
                }
            }
        }
    }

    /// <summary>A directory without any file that goes into the wheel is left out.</summary>
    private bool HasFiles(string root, string path)
    {
        foreach (var entry in SourceTree.Walk(root, path, below => !IsExcluded(below)))
        {
            if (!entry.IsDirectory && !IsExcluded(entry.Path))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsExcluded(string path)
    {
        var below = _settings.ModuleRoot.Length == 0 ? path : _settings.ModuleRoot + "/" + path;
        foreach (var exclude in _settings.WheelExcludes)
        {
            if (exclude.IsMatch(below))
            {
                return true;
            }
        }

        return false;
    }

    private void AddData(WheelContent content, string kind, string path)
    {
        var root = Path.Combine(_directory, path);
        if (!Directory.Exists(root))
        {
            throw BuildFailure.Because($"The directory in `tool.uv.build-backend.data.{kind}` does not exist: {path}");
        }

        var target = $"{Stem}.data/{kind}";
        content.AddDirectory(target);
        foreach (var entry in SourceTree.Walk(root, "", static _ => true))
        {
            if (entry.IsDirectory)
            {
                content.AddDirectory($"{target}/{entry.Path}");
            }
            else
            {
                content.AddFile($"{target}/{entry.Path}", Path.Combine(root, entry.Path));
            }
        }
    }

    private static void AddParents(WheelContent content, string prefix, string start, string path)
    {
        if (prefix.Length > 0)
        {
            content.AddDirectory(prefix);
        }

        for (var slash = path.IndexOf('/', start.Length); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            content.AddDirectory(prefix.Length == 0 ? path[..slash] : $"{prefix}/{path[..slash]}");
        }
    }

    private string EntryPointsText()
    {
        var text = new StringBuilder();
        AppendGroup(text, "console_scripts", _project.Pairs("scripts"));
        AppendGroup(text, "gui_scripts", _project.Pairs("gui-scripts"));
        if (_project.Find("entry-points") is { Kind: TomlKind.Table } groups)
        {
            var sorted = new SortedDictionary<string, IReadOnlyList<KeyValuePair<string, string>>>(StringComparer.Ordinal);
            foreach (var entry in groups.AsTable())
            {
                sorted[entry.Key] = ProjectText.PairsOf(entry.Value.AsTable());
            }

            foreach (var (group, pairs) in sorted)
            {
                if (group is "console_scripts" or "gui_scripts")
                {
                    throw ProjectText.Invalid($"Use `project.{(group == "gui_scripts" ? "gui-scripts" : "scripts")}` instead of `project.entry-points.{group}`");
                }

                AppendGroup(text, group, pairs);
            }
        }

        return text.ToString();
    }

    private static void AppendGroup(StringBuilder text, string group, IReadOnlyList<KeyValuePair<string, string>> pairs)
    {
        if (pairs.Count == 0)
        {
            return;
        }

        text.Append('[').Append(group).Append("]\n");
        foreach (var (name, value) in pairs.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            if (!EntryPoint.TryParse(name, value, out _))
            {
                throw ProjectText.Invalid($"Invalid entry point in `{group}`: `{name} = {value}`");
            }

            text.Append(name).Append(" = ").Append(value).Append('\n');
        }

        text.Append('\n');
    }
}
