using PyTool.Abstractions.Plugins;
using PyTool.Host.Output;
using PyTool.Host.Plugins.Policy;
using PyTool.Host.Plugins.Store;

namespace PyTool.Host.Plugins.Selection;

/// <summary>Settles the chain of every job from what the layers say and what is installed.</summary>
public sealed class PluginSelector
{
    private readonly IReadOnlyList<PluginDescriptor> _installed;
    private readonly PluginPolicy _policy;

    /// <summary>Makes a selector over the installed plugins, without a policy.</summary>
    public PluginSelector(IReadOnlyList<PluginDescriptor> installed)
        : this(installed, PluginPolicy.None)
    {
    }

    internal PluginSelector(IReadOnlyList<PluginDescriptor> installed, PluginPolicy policy)
    {
        _installed = installed;
        _policy = policy;
    }

    /// <summary>The chain of a job.</summary>
    /// <exception cref="PyToolException">PT2010: an unknown plugin; PT2011: a plugin of another job; PT2012: the project may not choose it; PT2013: an impossible chain.</exception>
    public PluginChain Select(PluginJob job, IReadOnlyList<PluginChoice> choices)
    {
        var choice = choices.Where(c => c.Job == job).MinBy(c => c.Layer);
        if (_policy.RequiredFor(job) is { Count: > 0 } required)
        {
            choice = WithRequired(job, required, choice);
        }

        if (choice is null)
        {
            return BuiltInChain(job, null);
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

            var plugin = Find(job, id, choice);
            _policy.Check(plugin);
            plugins.Add(plugin);
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

    /// <summary>The chain of pytool's own plugin alone.</summary>
    internal static PluginChain BuiltInChain(PluginJob job, PyToolException? problem) => new() { Job = job, Plugins = [BuiltIn(job)], Reason = "default", Problem = problem };

    // What the machine requires stands outermost: nobody in front of it could leave it out.
    private PluginChoice WithRequired(PluginJob job, IReadOnlyList<string> required, PluginChoice? choice) => new()
    {
        Job = job,
        Ids = [.. required, .. (choice?.Ids ?? []).Where(id => !required.Contains(id))],
        Origin = choice is null || choice.Origin == _policy.Path ? _policy.Path : $"{_policy.Path} and {choice.Origin}",
        Layer = choice?.Layer ?? PluginChoiceLayer.Policy,
    };

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

        if (choice.Layer == PluginChoiceLayer.Project && !_policy.RequiredFor(job).Contains(id) && !PluginManifestReader.Read(found.Directory!).ProjectSelectable)
        {
            throw new PyToolException("PT2012", $"A project may not choose the plugin `{id}`, as {choice.Origin} does: its manifest does not allow it")
            {
                Hint = $"Choose it yourself with `pytool plugin use {PluginJobs.NameOf(job)} {id}`",
            };
        }

        return found;
    }
}
