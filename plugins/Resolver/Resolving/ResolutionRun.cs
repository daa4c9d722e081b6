using PyTool.Abstractions.Resolution;
using PyTool.Plugins.Resolver.Candidates;
using PyTool.Plugins.Resolver.Forking;
using PyTool.Plugins.Resolver.Packages;
using PyTool.Plugins.Resolver.Reports;
using PyTool.Plugins.Resolver.Requests;
using PyTool.Standards.Markers;

namespace PyTool.Plugins.Resolver.Resolving;

/// <summary>One resolution: a stack of forks, solved one after another.</summary>
internal sealed class ResolutionRun(ForkServices services, PreferenceTable preferences)
{
    private readonly ResolveRequest _request = services.Inputs.Request;
    private readonly PackageTable _packages = services.Packages;
    private readonly ForkRunner _runner = new(services);

    public async ValueTask<ResolveOutcome> RunAsync(CancellationToken cancellationToken)
    {
        var open = new Stack<ForkState>(InitialForks());
        var solved = new List<ForkResolution>();
        while (open.TryPop(out var fork))
        {
            var step = await _runner.RunAsync(fork, cancellationToken).ConfigureAwait(false);
            if (step.Proof is { } proof)
            {
                return new ResolveOutcome.Unsatisfiable
                {
                    Root = new DerivationBuilder(_packages, services.Inputs.IsUniversal).Build(proof), Environment = fork.Env.ToContract(),
                };
            }

            if (step.Replacements is null)
            {
                solved.Add(Finish(fork));
                continue;
            }

            foreach (var replacement in step.Replacements)
            {
                open.Push(replacement);
            }
        }

        return new ResolveOutcome.Solved { Forks = solved };
    }

    // The first one listed is solved first, unless the order of Pythons says otherwise.
    private List<ForkState> InitialForks()
    {
        var concrete = _request.Environment?.Markers;
        var parts = new List<SplitFork>();
        for (var i = _request.InitialForks.Count - 1; i >= 0 && concrete is null; i--)
        {
            var initial = _request.InitialForks[i];
            parts.Add(new SplitFork(new ForkEnv(initial.Marker, [.. initial.Included], [.. initial.Excluded], null), []));
        }

        if (parts.Count == 0)
        {
            parts.Add(new SplitFork(new ForkEnv(Marker.True, [], [], concrete), []));
        }

        var python = new PythonTarget(_request.RequiresPython);
        return new ForkOrder(_request.ForkStrategy, _request.Mode).Sort(parts)
            .ConvertAll(part => new ForkState(_packages, part.Env, python, ForkRunner.RootVersion));
    }

    // What a fork has chosen is what later ones try first, so that forks differ no more than they have to.
    private ForkResolution Finish(ForkState fork)
    {
        var resolution = new ForkOutput(fork, _packages).Build();
        if (_request.Mode is ResolutionMode.Highest or ResolutionMode.Lowest)
        {
            foreach (var node in resolution.Nodes)
            {
                preferences.AddFromFork(node.Name, node.Version, node.Index, fork.Env.Marker);
            }
        }

        return resolution;
    }
}
