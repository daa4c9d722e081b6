using PyTool.Abstractions.Plugins;
using PyTool.Host.Output;

namespace PyTool.Host.Plugins;

/// <summary>Settles the chain of every job from what the layers say and what is installed.</summary>
public sealed class PluginSelector
{
    private readonly IReadOnlyList<PluginDescriptor> _installed;

    /// <summary>Makes a selector over the installed plugins.</summary>
    public PluginSelector(IReadOnlyList<PluginDescriptor> installed)
    {
        _installed = installed;
    }

    /// <summary>The chain of a job.</summary>
    /// <exception cref="PyToolException">PT2010: an unknown plugin; PT2011: a plugin of another job; PT2012: the project may not choose it; PT2013: an impossible chain.</exception>
    public PluginChain Select(PluginJob job, IReadOnlyList<PluginChoice> choices)
    {
        var choice = choices.Where(c => c.Job == job).MinBy(c => c.Layer);
        if (choice is null)
        {
            return new PluginChain { Job = job, Plugins = [BuiltIn(job)], Reason = "default" };
        }

        if (choice.Ids.Count == 0)
        {
            throw new PyToolException("PT2013", $"The chain of the job `{PluginJobs.NameOf(job)}` is empty in {choice.Origin}") { Hint = "Name at least one plugin; `builtin` is pytool's own" };
        }

        var plugins = new List<PluginDescriptor>(choice.Ids.Count + 1);
        foreach (var id in choice.Ids)
        {
            if (plugins.Any(p => p.Id == id))
            {
                throw new PyToolException("PT2013", $"The plugin `{id}` stands twice in the chain of the job `{PluginJobs.NameOf(job)}` in {choice.Origin}");
            }

            plugins.Add(Find(job, id, choice));
        }

        // A chain always ends at pytool's own link, so that a wrapper has something to wrap; a plugin that wants the whole job ignores it.
        if (!plugins[^1].IsBuiltIn)
        {
            if (plugins.Any(p => p.IsBuiltIn))
            {
                throw new PyToolException("PT2013", $"`builtin` must be the last link of the chain of the job `{PluginJobs.NameOf(job)}` in {choice.Origin}");
            }

            plugins.Add(BuiltIn(job));
        }

        return new PluginChain { Job = job, Plugins = plugins, Reason = choice.Origin };
    }

    private static PluginDescriptor BuiltIn(PluginJob job) => new() { Id = PluginJobs.BuiltIn, Version = ToolVersion.Text, Job = job };

    private PluginDescriptor Find(PluginJob job, string id, PluginChoice choice)
    {
        if (id == PluginJobs.BuiltIn)
        {
            return BuiltIn(job);
        }

        var found = _installed.FirstOrDefault(p => string.Equals(p.Id, id, StringComparison.Ordinal));
        if (found is null)
        {
            var known = string.Join(", ", _installed.Where(p => p.Job == job).Select(p => $"`{p.Id}`").Append("`builtin`"));
            throw new PyToolException("PT2010", $"The plugin `{OutputText.Escape(id)}` named in {choice.Origin} is not installed for the job `{PluginJobs.NameOf(job)}`: known are {known}")
            {
                Hint = "Install it with `pytool plugin add`",
            };
        }

        if (found.Job != job)
        {
            throw new PyToolException("PT2011", $"The plugin `{id}` named in {choice.Origin} does the job `{PluginJobs.NameOf(found.Job)}`, not `{PluginJobs.NameOf(job)}`");
        }

        if (choice.Layer == PluginChoiceLayer.Project && !PluginManifestReader.Read(found.Directory!).ProjectSelectable)
        {
            throw new PyToolException("PT2012", $"A project may not choose the plugin `{id}`, as {choice.Origin} does: its manifest does not allow it")
            {
                Hint = $"Choose it yourself with `pytool plugin use {PluginJobs.NameOf(job)} {id}`",
            };
        }

        return found;
    }
}
