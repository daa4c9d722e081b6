using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;
using PyTool.Standards.Markers;
using PyTool.Standards.Versions;

namespace PyTool.Plugin.Testing.Tests.Broken;

/// <summary>Resolvers that break one promise each, by the case that must say so.</summary>
internal static class BrokenResolvers
{
    private static int _calls;

    public static IReadOnlyDictionary<string, IPluginFactory<IResolver>> All { get; } = new Dictionary<string, IPluginFactory<IResolver>>
    {
        ["stops-in-the-middle"] = Make((_, next) => (request, index, _) => next.ResolveAsync(request, index, CancellationToken.None)),
        ["stops-before-the-start"] = Make((_, next) => async (request, index, _) => await next.ResolveAsync(request, index, CancellationToken.None)),
        ["never-takes-yanked"] = Make((_, next) => (request, index, token) => next.ResolveAsync(request, new ChangedIndex(index, f => ChangedIndex.Copy(f, isYanked: false, f.Unusable)), token)),
        ["never-takes-unusable"] = Make((_, next) => (request, index, token) => next.ResolveAsync(request, new ChangedIndex(index, f => ChangedIndex.Copy(f, f.IsYanked, unusable: null)), token)),
        ["honours-requires-python"] = Make((_, next) => (request, index, token) => next.ResolveAsync(request, new ChangedIndex(index, f => ChangedIndex.Copy(f, f.IsYanked, f.Unusable)), token)),
        ["takes-the-highest"] = Make((_, next) => (request, index, token) => next.ResolveAsync(Change(request, mode: ResolutionMode.Lowest), index, token)),
        ["honours-constraints"] = Make((_, next) => (request, index, token) => next.ResolveAsync(Change(request, mode: request.Mode, keepsConstraints: false), index, token)),
        ["solves-a-graph"] = Make((_, next) => async (request, index, token) => Change(await next.ResolveAsync(request, index, token), f => new ForkResolution { Environment = f.Environment, Nodes = f.Nodes, Edges = [.. f.Edges.Skip(1)] })),
        ["backtracks"] = Make((_, next) => async (request, index, token) => Change(await next.ResolveAsync(request, index, token), f => new ForkResolution { Environment = f.Environment, Nodes = [.. f.Nodes.Select(Invent)], Edges = f.Edges })),
        ["says-no-as-a-value"] = Make((_, next) => async (request, index, token) => await next.ResolveAsync(request, index, token) is ResolveOutcome.Solved solved ? solved : throw new PyToolException("X1", "no solution")),
        ["is-deterministic"] = Make((_, next) => (request, index, token) => next.ResolveAsync(Change(request, mode: Interlocked.Increment(ref _calls) % 2 == 0 ? ResolutionMode.Lowest : ResolutionMode.Highest), index, token)),
        ["remembers-nothing"] = Make((_, next) => Remembering(next)),
        ["is-reentrant"] = Make((_, next) => Sharing(next)),
        ["passes-failures-on"] = Make((_, next) => async (request, index, token) => await Swallow(() => next.ResolveAsync(request, index, token))),
        ["standard-output-is-silent"] = Make((_, next) => (request, index, token) =>
        {
            Console.WriteLine("resolving");
            return next.ResolveAsync(request, index, token);
        }),
        ["tells-no-secrets"] = Make((context, next) => (request, index, token) =>
        {
            context.Diagnostics.Report(new DiagnosticEvent.Trace { Message = string.Join(' ', context.EnvironmentVariables.Select(v => $"{v.Key}={v.Value}")) });
            return next.ResolveAsync(request, index, token);
        }),
        ["writes-in-its-own-directories"] = Make((context, next) => (request, index, token) =>
        {
            File.WriteAllText(Path.Combine(context.WorkingDirectory, "resolver.log"), "resolving");
            return next.ResolveAsync(request, index, token);
        }),
        ["asks-the-given-index"] = Make((_, _) => (_, _, _) => Task.FromResult<ResolveOutcome>(new ResolveOutcome.Solved { Forks = [] })),
    };

    private static Wrapper<IResolver> Make(Func<PluginContext, IResolver, Func<ResolveRequest, IPackageIndex, CancellationToken, Task<ResolveOutcome>>> make) =>
        new((context, next) => new BrokenResolver(make(context, next)));

    private static ResolveRequest Change(ResolveRequest request, ResolutionMode mode, bool keepsConstraints = true) => new()
    {
        Requirements = request.Requirements, RequiresPython = request.RequiresPython, InterpreterVersion = request.InterpreterVersion, Constraints = keepsConstraints ? request.Constraints : [], Preferences = request.Preferences, Mode = mode,
    };

    private static ResolveOutcome Change(ResolveOutcome outcome, Func<ForkResolution, ForkResolution> change) => outcome is ResolveOutcome.Solved solved ? new ResolveOutcome.Solved { Forks = [.. solved.Forks.Select(change)] } : outcome;

    private static ResolvedNode Invent(ResolvedNode node) => new() { Name = node.Name, Version = PyVersion.Parse("99.0"), Source = node.Source, Index = node.Index, File = node.File };

    private static Func<ResolveRequest, IPackageIndex, CancellationToken, Task<ResolveOutcome>> Remembering(IResolver next)
    {
        ResolveOutcome? remembered = null;
        return async (request, index, token) => remembered ??= await next.ResolveAsync(request, index, token);
    }

    private static Func<ResolveRequest, IPackageIndex, CancellationToken, Task<ResolveOutcome>> Sharing(IResolver next)
    {
        ResolveRequest? shared = null;
        return async (request, index, token) =>
        {
            shared = request;
            await Task.Delay(50, token);
            return await next.ResolveAsync(shared, index, token);
        };
    }

    private static async Task<ResolveOutcome> Swallow(Func<Task<ResolveOutcome>> resolve)
    {
        try
        {
            return await resolve();
        }
        catch (PyToolException)
        {
            var nothing = new DerivationPackage { Kind = DerivationPackageKind.Root };
            return new ResolveOutcome.Unsatisfiable { Root = new Derivation.NoVersions { Package = nothing, Range = VersionRange.Full }, Environment = new ForkEnvironment { Marker = Marker.True } };
        }
    }
}
