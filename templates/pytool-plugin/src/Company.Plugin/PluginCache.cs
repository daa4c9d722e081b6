using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Caching;
using PyTool.Abstractions.Plugins;

namespace Company.Plugin;

/// <summary>Stands in front of the next cache, which keeps doing all the verifying and linking. To take bytes from elsewhere, wrap the source that it hands on.</summary>
internal sealed class PluginCache(IPackageCache next, PluginOptions options, PluginContext context) : IPackageCache
{
    public Task<CachedWheel> EnsureAsync(WheelArtifact wheel, IArtifactSource source, CancellationToken cancellationToken)
    {
        if (options.Trace)
        {
            context.Diagnostics.Report(new DiagnosticEvent.Trace { Message = $"{context.PluginId}: {wheel.Artifact.FileName}" });
        }

        return next.EnsureAsync(wheel, source, cancellationToken);
    }

    public ValueTask<CachedWheel?> FindAsync(WheelArtifact wheel, CancellationToken cancellationToken) => next.FindAsync(wheel, cancellationToken);

    public Task<LinkReport> LinkAsync(LinkRequest request, CancellationToken cancellationToken) => next.LinkAsync(request, cancellationToken);
}
