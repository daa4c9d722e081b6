using System.Text.Json;
using PyTool.Abstractions.Plugins;

namespace PyTool.Plugin.Testing.Xunit;

/// <summary>Runs the cases of one job on one plugin. Derive from the class of the job, not from this one.</summary>
/// <typeparam name="TJob">The job.</typeparam>
public abstract class JobConformance<TJob>
    where TJob : class
{
    /// <summary>The plugin's factory.</summary>
    protected abstract IPluginFactory<TJob> Factory { get; }

    /// <summary>Settings as a JSON object; <see langword="null"/>: none. Choose some with which the plugin does its job on any package.</summary>
    protected virtual string? Settings => null;

    /// <summary>Whether the plugin does the whole job itself and gets no next link. Default: no, it wraps the kit's reference implementation.</summary>
    protected virtual bool IsLastLink => false;

    /// <summary>Runs one case.</summary>
    /// <param name="cases">The cases of the job.</param>
    /// <param name="name">Name of the case.</param>
    protected async Task RunAsync(IReadOnlyList<ConformanceCase<TJob>> cases, string name)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var subject = new PluginSubject<TJob> { Factory = Factory, Settings = Parse(Settings), IsLastLink = IsLastLink };
        var result = await cases.First(c => c.Name == name).RunAsync(subject, CancellationToken.None);
        if (result.Problem is { } problem)
        {
            throw new ConformanceException(problem);
        }
    }

    private static JsonElement Parse(string? settings)
    {
        if (settings is null)
        {
            return default;
        }

        using var document = JsonDocument.Parse(settings);
        return document.RootElement.Clone();
    }
}
