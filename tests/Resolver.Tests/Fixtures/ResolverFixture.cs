using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;
using PyTool.Plugins.Resolver;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Pythons;
using PyTool.Standards.Versions;

namespace PyTool.Resolver.Tests.Fixtures;

/// <summary>A request with good defaults, so that a test changes one thing.</summary>
internal sealed class ResolverFixture
{
    public TestIndex Index { get; } = new();

    public string Python { get; set; } = ">=3.9";

    public string[] Forks { get; set; } = [];

    public string[] Required { get; set; } = [];

    public string[] Constraints { get; set; } = [];

    public RequirementOverride[] Overrides { get; set; } = [];

    public RequirementExclusion[] Exclusions { get; set; } = [];

    public ConflictItem[][] Conflicts { get; set; } = [];

    public VersionPreference[] Preferences { get; set; } = [];

    public ResolutionMode Mode { get; set; }

    public PrereleaseMode Prerelease { get; set; }

    public ForkStrategy ForkStrategy { get; set; }

    public ConcreteEnvironment? Environment { get; set; }

    public Task<ResolveOutcome> ResolveAsync(params string[] requirements) =>
        ResolveAsync(Requirements.ParseAll(requirements), CancellationToken.None);

    public Task<ResolveOutcome> ResolveAsync(PackageRequirement[] requirements, CancellationToken cancellationToken)
    {
        var request = new ResolveRequest
        {
            Requirements = requirements,
            RequiresPython = RequiresPython.Parse(Python),
            InterpreterVersion = PyVersion.Parse("3.12.1"),
            Environment = Environment,
            InitialForks = [.. Forks.Select(text => new ForkEnvironment { Marker = Marker.Parse(text) })],
            ArtifactEnvironments = [.. Required.Select(Marker.Parse)],
            Constraints = Requirements.ParseAll(Constraints),
            Overrides = Overrides,
            Exclusions = Exclusions,
            Conflicts = Conflicts,
            Preferences = Preferences,
            Mode = Mode,
            Prerelease = Prerelease,
            ForkStrategy = ForkStrategy,
        };
        return CreateSut().ResolveAsync(request, Index, cancellationToken);
    }

    /// <summary>The solution; fails the test when there is none.</summary>
    public async Task<ResolveOutcome.Solved> SolveAsync(params string[] requirements) =>
        Assert.IsType<ResolveOutcome.Solved>(await ResolveAsync(requirements));

    /// <summary>The proof; fails the test when there is a solution.</summary>
    public async Task<ResolveOutcome.Unsatisfiable> FailAsync(params string[] requirements) =>
        Assert.IsType<ResolveOutcome.Unsatisfiable>(await ResolveAsync(requirements));

    public static VersionPreference Prefer(string name, string version) =>
        new() { Name = PackageName.Parse(name), Version = PyVersion.Parse(version) };

    public static IResolver CreateSut() => new ResolverFactory().Create(
        new PluginContext
        {
            PluginId = "builtin",
            Settings = PluginSettings.Empty,
            CacheDirectory = "/unused",
            StateDirectory = "/unused",
            EnvironmentVariables = new Dictionary<string, string>(),
            WorkingDirectory = "/unused",
            Diagnostics = new NoDiagnostics(),
            ToolPath = "/unused",
        },
        null);
}
