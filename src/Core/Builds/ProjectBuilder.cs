using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Caching;
using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Builds.Sources;
using PyTool.Core.Builds.UvBuild;
using PyTool.Core.Installation.Execution;
using PyTool.Core.Installation.Plans;
using PyTool.Core.Sessions;
using PyTool.Projects.PyProject;
using PyTool.Standards.Filenames;

namespace PyTool.Core.Builds;

/// <summary>Makes wheels of local projects. Those of <c>uv_build</c> are built in this process.</summary>
public sealed class ProjectBuilder : IWheelBuilder
{
    private const string Backend = "uv_build";

    private readonly CommandSession _session;
    private readonly bool _tells;

    /// <summary>Makes the builder.</summary>
    /// <param name="session">The command.</param>
    /// <param name="tells">Whether builds are shown.</param>
    public ProjectBuilder(CommandSession session, bool tells)
    {
        _session = session;
        _tells = tells;
    }

    /// <summary>Makes wheels of everything else. Made on first use.</summary>
    public required Lazy<IWheelBuilder> Others { get; init; }

    /// <summary>The wheel that an earlier build left in the cache; <see langword="null"/>: there is none, it must be built.</summary>
    /// <param name="source">The project.</param>
    /// <param name="state">What it looks like now.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async ValueTask<WheelArtifact?> FindAsync(PackageSource.LocalDirectory source, string state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (_session.Files.FindProjectIn(source.Path) is not { Project.Version: not null } file || BackendOf(file) != Backend)
        {
            return null;
        }

        var wheel = Describe(source, file, state);
        return await _session.Jobs.Cache.FindAsync(wheel, cancellationToken).ConfigureAwait(false) is null ? null : wheel;
    }

    /// <inheritdoc/>
    public Task<BuiltWheel> BuildAsync(RequestedDistribution distribution, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(distribution);
        if (distribution.Source is not PackageSource.LocalDirectory source || FindBuiltIn(distribution, source) is not { } file)
        {
            return Others.Value.BuildAsync(distribution, cancellationToken);
        }

        var name = SourceLabel.Of(distribution.Name, null, source);
        if (_tells)
        {
            _session.Tell("   Building " + name);
        }

        try
        {
            var built = Build(distribution, source, file);
            if (_tells)
            {
                _session.Tell("      Built " + name);
            }

            return Task.FromResult(built);
        }
        catch (PyToolException exception)
        {
            throw BuildFailure.Of(name, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw BuildFailure.Of(name, exception);
        }
    }

    private PyProjectFile? FindBuiltIn(RequestedDistribution distribution, PackageSource.LocalDirectory source)
    {
        if (_session.Files.FindProjectIn(source.Path) is not { } file)
        {
            return null;
        }

        var backend = BackendOf(file);
        if (backend != Backend && file.Uv.BuildBackend is not null)
        {
            _session.Warn($"`{distribution.Name}` defines settings for `uv_build` in `tool.uv.build-backend`, but uses `{backend}` as build backend instead");
        }

        return backend == Backend ? file : null;
    }

    private BuiltWheel Build(RequestedDistribution distribution, PackageSource.LocalDirectory source, PyProjectFile file)
    {
        using var stream = new MemoryStream();
        new UvBuildBackend(file).WriteWheel(stream, source.Kind == DirectoryKind.Editable, CompressionLevel.NoCompression);
        var state = distribution.CacheInfoJson ?? Inputs.SourceState.OfDirectory(_session, source.Path);
        return new BuiltWheel { Wheel = Describe(source, file, state, isNew: true), Source = new MemoryArtifact(stream.ToArray()), CacheInfoJson = state, BuildInfoJson = "{}" };
    }

    private static WheelArtifact Describe(PackageSource.LocalDirectory source, PyProjectFile file, string state, bool isNew = false)
    {
        var name = new UvBuildBackend(file).WheelName;
        return new WheelArtifact
        {
            FileName = WheelFilename.Parse(name),
            // Not the directory: that changes whenever an environment is made in it.
            Artifact = new Artifact { FileName = name, Url = new UriBuilder(Uri.UriSchemeFile, "") { Path = Path.Combine(source.Path, "pyproject.toml") }.Uri.AbsoluteUri },
            Source = source,
            BuildKey = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Backend} {UvBuildFitness.Version}\n{source.Kind}\n{source.Path}\n{state}"))),
            Refresh = isNew,
        };
    }

    /// <summary>The backend that builds a project; another one where the bounds on <c>uv_build</c> leave out the version that is built in.</summary>
    private static string BackendOf(PyProjectFile file)
    {
        var fitness = UvBuildFitness.Of(file);
        return fitness.Objection is null ? Backend : fitness.Other ?? "setuptools";
    }
}
