using PyTool.Abstractions.Resolution;
using PyTool.Plugin.Testing.Values;
using PyTool.Standards.Names;
using PyTool.Standards.Pythons;
using PyTool.Standards.Versions;

namespace PyTool.Plugin.Testing.Cases;

/// <summary>What a resolver promises.</summary>
internal static partial class ResolverCases
{
    private static ConformanceCase<IResolver> Case(string name, string promise, Func<ConformanceRun<IResolver>, Task> body) => new(name, promise, body);

    private static ResolveRequest Ask(params string[] requirements) => new()
    {
        Requirements = [.. requirements.Select(TestIndex.Requirement)], RequiresPython = RequiresPython.Parse(">=3.9"), InterpreterVersion = PyVersion.Parse("3.12.4"),
    };

    /// <summary>Resolves, and checks the solution against request and index.</summary>
    private static async Task<ForkResolution> SolveAsync(ConformanceRun<IResolver> run, TestIndex index, ResolveRequest request)
    {
        var outcome = await run.Create().ResolveAsync(request, index, run.Cancellation);
        Expect.That(outcome is not null, "It returned nothing");
        if (outcome is not ResolveOutcome.Solved solved)
        {
            throw new ConformanceException("There is a solution, but it found none");
        }

        Expect.That(solved.Forks.Count > 0, "It solved without any fork");
        foreach (var fork in solved.Forks)
        {
            CheckFork(index, request, fork);
        }

        return solved.Forks[0];
    }

    private static void CheckFork(TestIndex index, ResolveRequest request, ForkResolution fork)
    {
        foreach (var node in fork.Nodes)
        {
            Expect.That(index.Find(node.Name, node.Version) is not null, $"It chose {node.Name} {node.Version}, which no index has");
            Expect.That(index.Find(node.Name, node.Version)!.IsUsable, $"It chose {node.Name} {node.Version}, which is yanked or unusable");
        }

        foreach (var edge in fork.Edges)
        {
            Expect.That(edge.From >= -1 && edge.From < fork.Nodes.Count && edge.To >= 0 && edge.To < fork.Nodes.Count, $"An edge leads from {edge.From} to {edge.To}, but there are {fork.Nodes.Count} nodes");
        }

        CheckNeeds(fork, -1, request.Requirements, "the request");
        for (var i = 0; i < fork.Nodes.Count; i++)
        {
            var node = fork.Nodes[i];
            CheckNeeds(fork, i, index.Find(node.Name, node.Version)!.Metadata.Requirements, $"{node.Name} {node.Version}");
        }
    }

    private static void CheckNeeds(ForkResolution fork, int from, IReadOnlyList<PyTool.Abstractions.Packages.PackageRequirement> needs, string who)
    {
        foreach (var need in needs)
        {
            var targets = fork.Edges.Where(e => e.From == from).Select(e => fork.Nodes[e.To]).Where(n => n.Name == need.Name).ToArray();
            Expect.That(targets.Length > 0, $"No edge leads from {who} to {need.Name}, which it requires");
            Expect.That(Array.Exists(targets, t => need.Specifiers.Contains(t.Version)), $"{who} requires {need.Name}{need.Specifiers}, but got {targets[0].Version}");
        }
    }

    private static void Chose(ForkResolution fork, string name, string version)
    {
        var node = fork.Nodes.FirstOrDefault(n => n.Name == PackageName.Parse(name));
        Expect.That(node is not null, $"It left out {name}");
        Expect.Same(PyVersion.Parse(version), node!.Version, $"Version of {name}");
    }

    private static string Text(ResolveOutcome outcome) => outcome is not ResolveOutcome.Solved solved ? "unsatisfiable"
        : string.Join(" | ", solved.Forks.Select(f => string.Join(", ", f.Nodes.Select(n => $"{n.Name}=={n.Version}")) + "; " + string.Join(", ", f.Edges.Select(e => $"{e.From}>{e.To}"))));

    private static TestIndex Graph()
    {
        var index = new TestIndex();
        index.Add("app", "1.0").Requires("lib>=1", "tool");
        index.Add("lib", "1.0").Requires("base");
        index.Add("lib", "2.0").Requires("base>=2");
        index.Add("tool", "1.0").Requires("base<3");
        foreach (var version in new[] { "1.0", "2.0", "2.5", "3.0" })
        {
            index.Add("base", version);
        }

        return index;
    }
}
