using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;

namespace PyTool.Plugin.Testing.Tests.Broken;

/// <summary>Environment providers that break one promise each, by the case that must say so.</summary>
internal static class BrokenEnvironments
{
    public static IReadOnlyDictionary<string, IPluginFactory<IEnvironmentProvider>> All { get; } = new Dictionary<string, IPluginFactory<IEnvironmentProvider>>
    {
        ["finds-nothing-impossible"] = Make((_, next) => new Provider(next) { Query = query => new InterpreterQuery { Places = query.Places } }),
        ["creates-an-environment"] = Make((_, next) => new Provider(next) { Change = r => Copy(r, r.RootPath + "-elsewhere", r.Existing, r.SystemSitePackages, r.Prompt) }),
        ["refuses-what-is-there"] = Make((_, next) => new Provider(next) { Change = r => Copy(r, r.RootPath, ExistingEnvironment.ReplaceAnything, r.SystemSitePackages, r.Prompt) }),
        ["replaces-an-environment"] = Make((_, next) => new Provider(next) { Change = r => Copy(r, r.RootPath, ExistingEnvironment.Fail, r.SystemSitePackages, r.Prompt) }),
        ["isolates-by-default"] = Make((_, next) => new Provider(next) { Change = r => Copy(r, r.RootPath, r.Existing, system: true, r.Prompt) }),
        ["notes-the-prompt"] = Make((_, next) => new Provider(next) { Change = r => Copy(r, r.RootPath, r.Existing, r.SystemSitePackages, prompt: null) }),
        ["leaves-no-scaffolding"] = Make((_, next) => new Provider(next) { After = layout => File.WriteAllText(layout.RootPath + ".lock", "") }),
        ["recognises-nothing-else"] = Make((_, next) => new Provider(next) { Inspected = (snapshot, root, any) => snapshot ?? new EnvironmentSnapshot { Layout = new EnvironmentLayout { RootPath = root, Interpreter = any, Scheme = any.Scheme }, Distributions = [] } }),
        ["lists-distributions"] = Make((_, next) => new Provider(next) { Inspected = (snapshot, _, _) => snapshot is null ? null : new EnvironmentSnapshot { Layout = snapshot.Layout, Distributions = [.. snapshot.Distributions.Reverse()] } }),
        ["stops-before-the-start"] = Make((_, next) => new Provider(next) { IgnoresCancellation = true }),
    };

    private static Wrapper<IEnvironmentProvider> Make(Func<PluginContext, IEnvironmentProvider, IEnvironmentProvider> make) => new(make);

    private static CreateEnvironmentRequest Copy(CreateEnvironmentRequest request, string root, ExistingEnvironment existing, bool system, string? prompt) =>
        new() { RootPath = root, Interpreter = request.Interpreter, Existing = existing, SystemSitePackages = system, Prompt = prompt };

    private sealed class Provider(IEnvironmentProvider next) : IEnvironmentProvider
    {
        public Func<InterpreterQuery, InterpreterQuery>? Query { get; init; }

        public Func<CreateEnvironmentRequest, CreateEnvironmentRequest>? Change { get; init; }

        public Action<EnvironmentLayout>? After { get; init; }

        public Func<EnvironmentSnapshot?, string, Interpreter, EnvironmentSnapshot?>? Inspected { get; init; }

        public bool IgnoresCancellation { get; init; }

        public IAsyncEnumerable<Interpreter> FindInterpretersAsync(InterpreterQuery query, CancellationToken cancellationToken) => next.FindInterpretersAsync(Query?.Invoke(query) ?? query, cancellationToken);

        public async Task<EnvironmentLayout> CreateAsync(CreateEnvironmentRequest request, CancellationToken cancellationToken)
        {
            var layout = await next.CreateAsync(Change?.Invoke(request) ?? request, IgnoresCancellation ? CancellationToken.None : cancellationToken);
            After?.Invoke(layout);
            return layout;
        }

        public async Task<EnvironmentSnapshot?> InspectAsync(string rootPath, CancellationToken cancellationToken)
        {
            var snapshot = await next.InspectAsync(rootPath, cancellationToken);
            if (Inspected is null)
            {
                return snapshot;
            }

            await foreach (var any in next.FindInterpretersAsync(new InterpreterQuery(), cancellationToken))
            {
                return Inspected(snapshot, rootPath, any);
            }

            return snapshot;
        }
    }
}
