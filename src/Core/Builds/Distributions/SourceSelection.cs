using PyTool.Abstractions.Plugins;
using PyTool.Core.Sessions;
using PyTool.Projects.Workspaces;

namespace PyTool.Core.Builds.Distributions;

/// <summary>Finds what is to be built.</summary>
internal sealed class SourceSelection(CommandSession session, DistributionRequest request)
{
    private static readonly string[] Archives = [".tar.gz", ".zip", ".tar.bz2", ".tar.lz", ".tar.lzma", ".tar.xz", ".tar.zst", ".tar", ".tbz", ".tgz", ".tlz", ".txz"];

    /// <summary>Absolute path of the source.</summary>
    private string Place => request.Source is null ? request.Directory : Path.TrimEndingDirectorySeparator(Path.GetFullPath(request.Source, request.Directory));

    public IReadOnlyList<DistributionSource> Find()
    {
        var isArchive = false;
        if (!Directory.Exists(Place))
        {
            isArchive = File.Exists(Place) ? true : throw Wrong($"Source `{request.Source}` does not exist");
        }

        if (isArchive)
        {
            return request.Package is not null ? throw Wrong("Cannot specify `--package` when building from a file")
                : request.AllPackages ? throw Wrong("Cannot specify `--all-packages` when building from a file")
                : [Archive()];
        }

        var workspace = FindWorkspace();
        if (request.AllPackages)
        {
            return All(workspace ?? throw NoWorkspace());
        }

        return request.Package is { } name ? [One(workspace ?? throw NoWorkspace(), name)] : [new DistributionSource { Path = Place, Workspace = workspace, Plan = OfTree() }];
    }

    /// <summary>Absolute path of the directory for results.</summary>
    public string OutputDirectory(DistributionSource source) =>
        request.OutputDirectory ?? (source.IsArchive ? Path.GetDirectoryName(source.Path)! : Path.Combine(source.Workspace?.Directory ?? source.Path, "dist"));

    private static PyToolException Wrong(string message) => new(BuildErrors.Source, message);

    private static PyToolException NoWorkspace() => Wrong("No `pyproject.toml` found in current directory or any parent directory");

    private DistributionSource Archive()
    {
        if (request.Sdist)
        {
            throw Refused("Building an `--sdist` from a source distribution is not supported");
        }

        if (!request.Wheel)
        {
            throw Refused("Pass `--wheel` explicitly to build a wheel from a source distribution");
        }

        return Archives.Any(extension => Place.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            ? new DistributionSource { Path = Place, IsArchive = true, Plan = [DistributionKind.WheelFromSdist] }
            : throw Refused($"`{request.Source}` is not a valid build source. Expected to receive a source directory, or a source distribution ending in one of: {string.Join(", ", Archives.Select(static e => $"`{e}`"))}.");
    }

    private PyToolException Refused(string reason) => new(BuildErrors.Source, $"Failed to build `{Place}`", new PyToolException(BuildErrors.Source, reason));

    private IReadOnlyList<DistributionKind> OfTree() => (request.Sdist, request.Wheel) switch
    {
        (true, true) => [DistributionKind.Sdist, DistributionKind.Wheel],
        (true, false) => [DistributionKind.Sdist],
        (false, true) => [DistributionKind.Wheel],
        _ => [DistributionKind.Sdist, DistributionKind.WheelFromSdist],
    };

    // A broken project is told about when it is built; members need a sound one.
    private Workspace? FindWorkspace()
    {
        var discovery = new WorkspaceDiscovery(session.Files, new DiscoveryOptions { CacheDirectory = session.CacheDirectory });
        if (request.AllPackages || request.Package is not null)
        {
            return discovery.Discover(Place).Require();
        }

        try
        {
            return File.Exists(Path.Combine(Place, "pyproject.toml")) && discovery.Discover(Place) is DiscoveryOutcome.Found found ? found.Workspace : null;
        }
        catch (Exception exception) when (exception is Projects.ProjectException or Toml.TomlException)
        {
            session.Trace("No workspace: " + exception.Message);
            return null;
        }
    }

    private DistributionSource One(Workspace workspace, Standards.Names.PackageName name)
    {
        if (!workspace.TryGetMember(name, out var member))
        {
            throw Wrong($"Package `{name}` not found in workspace");
        }

        var file = Path.GetRelativePath(workspace.Directory, member.File.Path);
        return member.File.IsPackage()
            ? new DistributionSource { Path = member.Directory, Workspace = workspace, Plan = OfTree() }
            : throw Wrong($"Package `{name}` is missing a `build-system`. For example, to build with `uv_build`, add the following to `{file}`:\n{Example}");
    }

    private DistributionSource[] All(Workspace workspace)
    {
        var packages = workspace.Members.Where(static member => member.File.IsPackage()).OrderBy(static member => member.Name).ToArray();
        if (packages.Length == 0)
        {
            var first = workspace.Members.OrderBy(static member => member.Name).First();
            var file = Path.GetRelativePath(workspace.Directory, first.File.Path);
            throw Wrong($"Workspace does not contain any buildable packages. For example, to build `{first.Name}` with `uv_build`, add a `build-system` to `{file}`:\n{Example}");
        }

        return [.. packages.Select(member => new DistributionSource { Path = member.Directory, Name = member.Name, Workspace = workspace, Plan = OfTree() })];
    }

    private const string Example = "```toml\n[build-system]\nrequires = [\"uv_build>=0.13.9,<0.14.0\"]\nbuild-backend = \"uv_build\"\n```";
}
