using System.Text;
using PyTool.Core.Builds.UvBuild.Sdists;

namespace PyTool.Core.Builds.UvBuild;

public sealed partial class UvBuildBackend
{
    /// <summary>File name of the source distribution.</summary>
    public string SdistName => Stem + ".tar.gz";

    /// <summary>Writes the source distribution.</summary>
    /// <param name="target">Where to; stays open.</param>
    /// <exception cref="Abstractions.Plugins.PyToolException">A module or file is missing, or a field is wrong.</exception>
    public void WriteSdist(Stream target) => SdistWriter.Write(Guard(CollectSdist), target);

    /// <summary>The files of the source distribution, each with what it is made from.</summary>
    public IReadOnlyList<BuiltMember> ListSdist() =>
        [.. Guard(CollectSdist).Where(static member => !member.IsDirectory).Select(member => new BuiltMember(member.Path, Origin(member.Source)))];

    /// <summary>The files of the wheel, each with what it is made from, without <c>RECORD</c>.</summary>
    public IReadOnlyList<BuiltMember> ListWheel() =>
        [.. Guard(() => Collect(isEditable: false)).Members.Where(static member => !member.IsDirectory).Select(member => new BuiltMember(member.Path, Origin(member.Source)))];

    private string? Origin(string? source) => source is null ? null : Path.GetRelativePath(_directory, source);

    private List<SdistMember> CollectSdist()
    {
        var licenses = LicenseFiles.Read(_project);
        var project = Path.Combine(_directory, "pyproject.toml");
        var members = new List<SdistMember>
        {
            new() { Path = Stem + "/PKG-INFO", Content = Encoding.UTF8.GetBytes(MetadataText.Write(_project, licenses)) },

            // Readers of older TOML must be able to read it.
            new() { Path = Stem + "/pyproject.toml", Content = Encoding.UTF8.GetBytes(NormalizedToml.Write(_project.File.Document.Root)) },
            new() { Path = Stem + "/pyproject.toml.orig", Source = project },
            new() { Path = Stem + "/" },
        };
        var selection = new SdistSelection(Includes(licenses), _settings.SourceExcludes);
        var directories = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in selection.Find(_directory))
        {
            if (path is "pyproject.toml" or "PKG-INFO" or "pyproject.toml.orig")
            {
                continue;
            }

            for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
            {
                if (directories.Add(path[..slash]))
                {
                    members.Add(new SdistMember { Path = $"{Stem}/{path[..slash]}/" });
                }
            }

            members.Add(new SdistMember { Path = $"{Stem}/{path}", Source = Path.Combine(_directory, path) });
        }

        return members;
    }

    private List<PortableGlob> Includes(LicenseFiles licenses)
    {
        var includes = new List<PortableGlob>();
        foreach (var module in ModuleDiscovery.Find(_directory, _project.Name, _settings))
        {
            includes.Add(PortableGlob.OfTree(_settings.ModuleRoot.Length == 0 ? module : _settings.ModuleRoot + "/" + module));
        }

        includes.AddRange(_settings.SourceIncludes);
        if (MetadataText.ReadmePath(_project) is { } readme)
        {
            includes.Add(PortableGlob.OfPath(readme));
        }

        includes.AddRange(licenses.Files.Select(PortableGlob.OfPath));
        if (licenses.LegacyPath is { } legacy)
        {
            includes.Add(PortableGlob.OfPath(legacy));
        }

        includes.AddRange(_settings.Data.Select(static data => PortableGlob.OfTree(data.Value)));
        return includes;
    }
}
