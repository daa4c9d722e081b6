using PyTool.Abstractions.Caching;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Installation.Journal;
using PyTool.Core.Installation.Wheels;

namespace PyTool.Core.Installation.Execution;

/// <summary>Makes a wheel complete in a staging folder: linked files, scripts, metadata and RECORD. What is left to do is to rename a few folders.</summary>
internal sealed class WheelStager(IPackageCache cache, InstallOptions options, WheelRules rules)
{
    private readonly LinkWarning warning = new(options.Diagnostics);

    /// <summary>Returns what must be moved where; site-packages last, so that the metadata folder comes after everything it lists.</summary>
    public async Task<List<Placement>> StageAsync(PreparedWheel prepared, string folder, CancellationToken cancellationToken)
    {
        var stage = new WheelStage(prepared, folder, rules);
        var scripts = new StagedScripts(stage, new CachedContent(prepared.Wheel));
        var items = stage.Items(options.InstallerMetadata);
        scripts.AddLinked(items);
        if (items.Count > 0)
        {
            var report = await cache.LinkAsync(new LinkRequest { Wheel = prepared.Wheel, Items = items, Mode = options.LinkMode }, cancellationToken).ConfigureAwait(false);
            warning.Consider(report);
        }

        try
        {
            scripts.Write();
            stage.WriteMetadata(options.InstallerMetadata);
            stage.WriteRecord();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PyToolException(InstallErrors.EnvironmentNotWritable, $"Failed to install: {prepared.Artifact.FileName} ({InstalledUrl.Describe(prepared.Request, prepared.Artifact.FileName.Version)})", exception);
        }

        return stage.Placements();
    }
}
