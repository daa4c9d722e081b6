using System.Collections.Concurrent;
using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;
using PyTool.Core.Git;
using PyTool.Core.Resolving;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Core.Builds.Sources;

/// <summary>Metadata of source distributions, source trees and repositories: read where it is stated, built where it is not. Each question is answered once for a command.</summary>
public sealed partial class SourceMetadataProvider : ISourceMetadataProvider
{
    private readonly BuildContext _context;
    private readonly SourceTrees _trees;
    private readonly BuildChain _chain;
    private readonly ArchiveStore _archives;
    private readonly ConcurrentDictionary<(string, string?, PackageName?), Lazy<Task<MetadataOutcome>>> _known = new();

    /// <summary>Makes the provider of a command.</summary>
    /// <param name="context">What builds share.</param>
    /// <param name="trees">What local trees state.</param>
    public SourceMetadataProvider(BuildContext context, SourceTrees trees)
        : this(context, trees, BuildChain.None)
    {
    }

    internal SourceMetadataProvider(BuildContext context, SourceTrees trees, BuildChain chain)
    {
        ArgumentNullException.ThrowIfNull(context);
        _context = context;
        _trees = trees;
        _chain = chain;
        _archives = new ArchiveStore(context.Session.CacheDirectory, context.Index.Artifacts);
        Repositories = context.Repositories;
    }

    /// <summary>The repositories of the command.</summary>
    internal GitRepositories Repositories { get; }

    /// <inheritdoc/>
    public ValueTask<MetadataOutcome> OfArchiveAsync(Artifact artifact, PackageName? name, PyVersion? version, string? subdirectory, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(artifact);
        return OnceAsync((artifact.Url, subdirectory, name), token => ArchiveAsync(artifact, name, version, subdirectory, token), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<MetadataOutcome> OfDirectoryAsync(PackageSource.LocalDirectory directory, PackageName name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(directory);
        return OnceAsync((directory.Kind + ":" + directory.Path, null, name), token => DirectoryAsync(directory, name, token), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<MetadataOutcome> OfGitAsync(PackageSource.Git source, PackageName name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        return OnceAsync((source.ToString(), source.Subdirectory, name), token => GitAsync(source, name, token), cancellationToken);
    }

    /// <inheritdoc/>
    public PackageSource.Git Settle(PackageSource.Git source) => Repositories.Settle(source);

    /// <inheritdoc/>
    public void Prefer(PackageSource.Git source) => Repositories.Prefer(source);

    // The work belongs to all who ask for it.
    private async ValueTask<MetadataOutcome> OnceAsync((string, string?, PackageName?) key, Func<CancellationToken, Task<MetadataOutcome>> work, CancellationToken cancellationToken)
    {
        while (true)
        {
            var made = _known.GetOrAdd(key, _ => new Lazy<Task<MetadataOutcome>>(() => Task.Run(() => work(cancellationToken), cancellationToken)));
            try
            {
                return await made.Value.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (made.Value.IsCanceled && !cancellationToken.IsCancellationRequested)
            {
                // Who began it has given up, and others still want it.
                _known.TryRemove(KeyValuePair.Create(key, made));
            }
        }
    }

    internal void CheckAllowed(PackageName? name)
    {
        var settings = _context.Session.Settings;
        if (name is { } package ? new Syncing.BuildLimits(settings).ForbidsBuild(package) : settings.IsSet(Projects.Settings.SettingKeys.NoBuild))
        {
            throw new PyToolException(SourceBuildErrors.Forbidden, name is null ? "Building source distributions is disabled" : $"Building source distributions for `{name}` is disabled") { ExitCode = 1 };
        }
    }
}
