using System.Runtime.CompilerServices;
using System.Text.Json;
using PyTool.Abstractions.Caching;
using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Launching;
using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;
using PyTool.Host.Plugins;
using PyTool.Plugin.Testing;

namespace PyTool.Host.CoreClr;

/// <summary><c>pytool plugin check</c>: the conformance kit on a plugin loaded as any other.</summary>
internal sealed partial class LoadedPlugins : IPluginChecker
{
    /// <inheritdoc/>
    public IAsyncEnumerable<PluginCheckResult> CheckAsync(PluginDescriptor plugin, string? settings, IReadOnlyList<string> names, CancellationToken cancellationToken) => plugin.Job switch
    {
        PluginJob.Resolver => RunAsync<IResolver>(Conformance.Resolver, plugin, settings, names, cancellationToken),
        PluginJob.Cache => RunAsync<IPackageCache>(Conformance.Cache, plugin, settings, names, cancellationToken),
        PluginJob.Environment => RunAsync<IEnvironmentProvider>(Conformance.Environment, plugin, settings, names, cancellationToken),
        _ => RunAsync<ILauncher>(Conformance.Launcher, plugin, settings, names, cancellationToken),
    };

    private async IAsyncEnumerable<PluginCheckResult> RunAsync<TJob>(
        IReadOnlyList<ConformanceCase<TJob>> cases, PluginDescriptor plugin, string? settings, IReadOnlyList<string> names, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TJob : class
    {
        var subject = new PluginSubject<TJob> { Factory = GetFactory<TJob>(plugin), Id = plugin.Id, Settings = Parse(settings) };
        foreach (var examined in cases)
        {
            if (names.Count > 0 && !names.Contains(examined.Name))
            {
                continue;
            }

            var result = await examined.RunAsync(subject, cancellationToken).ConfigureAwait(false);
            yield return new PluginCheckResult { Name = result.Name, Problem = result.Problem is null ? null : $"{examined.Promise}\n{result.Problem}", IsSkipped = result.SkipReason is not null };
        }
    }

    private static JsonElement Parse(string? settings)
    {
        if (settings is null)
        {
            return default;
        }

        try
        {
            using var document = JsonDocument.Parse(settings);
            return document.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            throw new PyToolException("PT2036", "The value of `--settings` is no JSON object", exception);
        }
    }
}
