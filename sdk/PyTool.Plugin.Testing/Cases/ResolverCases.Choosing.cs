using PyTool.Abstractions.Resolution;
using PyTool.Plugin.Testing.Values;
using PyTool.Standards.Names;
using PyTool.Standards.Pythons;
using PyTool.Standards.Versions;

namespace PyTool.Plugin.Testing.Cases;

internal static partial class ResolverCases
{
    public static IReadOnlyList<ConformanceCase<IResolver>> Choosing { get; } =
    [
        Case("solves-a-graph", "Every requirement of the request and of each chosen package is met", async run =>
        {
            var fork = await SolveAsync(run, Graph(), Ask("app"));
            Expect.Same(4, fork.Nodes.Count, "Number of packages");
        }),
        Case("takes-the-highest", "Of the allowed versions the highest is taken", async run =>
        {
            var fork = await SolveAsync(run, Graph(), Ask("app"));
            Chose(fork, "lib", "2.0");
            Chose(fork, "base", "2.5");
        }),
        Case("takes-the-lowest-when-asked", "With the mode `lowest` the lowest allowed version is taken", async run =>
        {
            var request = new ResolveRequest { Requirements = Ask("base>=2").Requirements, RequiresPython = RequiresPython.Parse(">=3.9"), InterpreterVersion = PyVersion.Parse("3.12"), Mode = ResolutionMode.Lowest };
            Chose(await SolveAsync(run, Graph(), request), "base", "2.0");
        }),
        Case("backtracks", "An older version is taken where the newest leads nowhere", async run =>
        {
            var index = new TestIndex();
            index.Add("a", "1.0").Requires("c==1.0");
            index.Add("a", "2.0").Requires("c==2.0");
            index.Add("b", "1.0").Requires("c==1.0");
            index.Add("c", "1.0");
            index.Add("c", "2.0");
            Chose(await SolveAsync(run, index, Ask("a", "b")), "a", "1.0");
        }),
        Case("leaves-out-the-unneeded", "Nothing is chosen that nobody requires", async run =>
        {
            var index = Graph();
            index.Add("unneeded", "1.0");
            Expect.That((await SolveAsync(run, index, Ask("app"))).Nodes.All(n => n.Name != PackageName.Parse("unneeded")), "It chose a package that nobody requires");
        }),
        Case("never-takes-yanked", "A yanked release is not taken while another one will do", async run =>
        {
            var index = new TestIndex();
            index.Add("a", "1.0");
            index.Add("a", "2.0").Yanked();
            Chose(await SolveAsync(run, index, Ask("a")), "a", "1.0");
        }),
        Case("never-takes-unusable", "A release whose files are all unusable is not taken", async run =>
        {
            var index = new TestIndex();
            index.Add("a", "1.0");
            index.Add("a", "2.0").Unusable("denied by the kit");
            Chose(await SolveAsync(run, index, Ask("a")), "a", "1.0");
        }),
        Case("honours-requires-python", "Where few forks are wanted, a release that does not serve all Pythons is not taken", async run =>
        {
            var index = new TestIndex();
            index.Add("a", "1.0");
            index.Add("a", "2.0").ForPython(">=3.13");
            var request = new ResolveRequest { Requirements = Ask("a").Requirements, RequiresPython = RequiresPython.Parse(">=3.9"), InterpreterVersion = PyVersion.Parse("3.12"), ForkStrategy = ForkStrategy.Fewest };
            Chose(await SolveAsync(run, index, request), "a", "1.0");
        }),
        Case("avoids-pre-releases", "A pre-release is taken only when nothing else is there", async run =>
        {
            var index = new TestIndex();
            index.Add("a", "1.0");
            index.Add("a", "2.0rc1");
            index.Add("only", "1.0b1");
            var fork = await SolveAsync(run, index, Ask("a", "only"));
            Chose(fork, "a", "1.0");
            Chose(fork, "only", "1.0b1");
        }),
        Case("honours-constraints", "A constraint limits a package and does not ask for it", async run =>
        {
            var request = new ResolveRequest
            {
                Requirements = Ask("app").Requirements, RequiresPython = RequiresPython.Parse(">=3.9"), InterpreterVersion = PyVersion.Parse("3.12"),
                Constraints = Ask("lib<2", "unneeded<1").Requirements,
            };
            var fork = await SolveAsync(run, Graph(), request);
            Chose(fork, "lib", "1.0");
            Expect.Same(4, fork.Nodes.Count, "Number of packages");
        }),
        Case("keeps-preferences", "A preferred version is kept where it is allowed", async run =>
        {
            var request = new ResolveRequest
            {
                Requirements = Ask("base").Requirements, RequiresPython = RequiresPython.Parse(">=3.9"), InterpreterVersion = PyVersion.Parse("3.12"),
                Preferences = [new VersionPreference { Name = PackageName.Parse("base"), Version = PyVersion.Parse("2.0") }],
            };
            Chose(await SolveAsync(run, Graph(), request), "base", "2.0");
        }),
        Case("takes-cycles", "Packages that require each other are solved", async run =>
        {
            var index = new TestIndex();
            index.Add("a", "1.0").Requires("b");
            index.Add("b", "1.0").Requires("a");
            Expect.Same(2, (await SolveAsync(run, index, Ask("a"))).Nodes.Count, "Number of packages");
        }),
        Case("says-no-as-a-value", "Where there is no solution the outcome is a proof, not an exception", async run =>
        {
            var index = new TestIndex();
            index.Add("a", "1.0").Requires("b>=2");
            index.Add("b", "1.0");
            foreach (var request in new[] { Ask("a"), Ask("missing"), Ask("b>1") })
            {
                var outcome = await run.Create().ResolveAsync(request, index, run.Cancellation);
                Expect.That(outcome is ResolveOutcome.Unsatisfiable { Root: not null }, $"There is no solution for {request.Requirements[0].Name}, but it answered: {Text(outcome)}");
            }
        }),
    ];
}
