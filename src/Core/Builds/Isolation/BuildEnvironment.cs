using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Launching;
using PyTool.Core.Installation.Execution;
using PyTool.Core.Installation.Plans;
using PyTool.Core.Sessions;
using PyTool.Standards.Names;

namespace PyTool.Core.Builds.Isolation;

/// <summary>Where a backend runs: an environment of its own that goes with the build, or the one at hand for builds without isolation.</summary>
internal sealed class BuildEnvironment : IDisposable
{
    private readonly BuildContext _context;
    private readonly bool _isIsolated;

    private BuildEnvironment(BuildContext context, EnvironmentLayout layout, string scratch, bool isIsolated)
    {
        _context = context;
        _isIsolated = isIsolated;
        Layout = layout;
        Scratch = scratch;
    }

    /// <summary>The environment.</summary>
    public EnvironmentLayout Layout { get; }

    /// <summary>A private directory for answers of hooks; it goes with the build.</summary>
    public string Scratch { get; }

    /// <summary>Makes an empty one for this build.</summary>
    public static async Task<BuildEnvironment> CreateAsync(BuildContext context, CancellationToken cancellationToken)
    {
        var scratch = BuildDirectories.Create(context.Session);
        try
        {
            var layout = await context.Session.Jobs.Environments.CreateAsync(
                new CreateEnvironmentRequest { RootPath = Path.Combine(scratch, "environment"), Interpreter = context.Interpreter }, cancellationToken).ConfigureAwait(false);
            return new BuildEnvironment(context, layout, scratch, isIsolated: true);
        }
        catch
        {
            BuildDirectories.Remove(scratch);
            throw;
        }
    }

    /// <summary>Takes the environment at hand; it is not changed.</summary>
    public static BuildEnvironment Shared(BuildContext context)
    {
        var interpreter = context.Interpreter;
        var layout = context.Environment ?? new EnvironmentLayout { RootPath = interpreter.Prefix, Interpreter = interpreter, Scheme = interpreter.Scheme, IsReadOnly = true };
        return new BuildEnvironment(context, layout, BuildDirectories.Create(context.Session), isIsolated: false);
    }

    /// <summary>Installs the requirements of the build.</summary>
    /// <param name="distributions">Chosen by a resolution. What is there already is skipped.</param>
    /// <param name="builder">Makes wheels of requirements that only exist as source.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task InstallAsync(IReadOnlyList<RequestedDistribution> distributions, IWheelBuilder builder, CancellationToken cancellationToken)
    {
        var session = _context.Session;
        var snapshot = await session.Jobs.Environments.InspectAsync(Layout.RootPath, cancellationToken).ConfigureAwait(false);
        var plan = snapshot is null
            ? new InstallPlan { Installs = distributions }
            : InstallPlanner.Plan(new InstallPlanRequest { Distributions = distributions, Environment = snapshot });
        var options = new InstallOptions
        {
            Diagnostics = session.Diagnostics, Clock = session.Clock, Builder = builder, ConcurrentBuilds = _context.Effective.ConcurrentBuilds, FindContradiction = session.FindContradictionAsync,
            ReportsTransfers = false,
        };
        await Installer.ExecuteAsync(plan, Layout, session.Jobs.Cache, _context.Index.Artifacts, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Variables of the backend.</summary>
    /// <param name="package">The package that is built, if it is known.</param>
    public Dictionary<string, string?> Variables(PackageName? package)
    {
        var variables = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["VIRTUAL_ENV"] = Layout.RootPath,
            ["PYTHONIOENCODING"] = "utf-8:backslashreplace",
        };
        if (_isIsolated)
        {
            variables["PYTHONPATH"] = null;
            variables["PYTHONHOME"] = null;
            variables["PYTHONNOUSERSITE"] = "1";
        }

        foreach (var (key, value) in _context.Session.Variables)
        {
            if (BuildSecrets.IsSecret(key, value))
            {
                variables[key] = null;
            }
        }

        foreach (var (key, value) in _context.Effective.VariablesOf(package))
        {
            variables[key] = value;
        }

        return variables;
    }

    /// <summary>The backend's <c>PATH</c>: scripts of its requirements come first.</summary>
    public List<SearchPathEntry> SearchPath()
    {
        var entries = new List<SearchPathEntry> { new() { Directory = Layout.Scheme.Scripts, Origin = SearchPathOrigin.EnvironmentLayer } };
        foreach (var directory in _context.Session.Variables.GetValueOrDefault("PATH", "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            entries.Add(new SearchPathEntry { Directory = directory, Origin = SearchPathOrigin.Inherited });
        }

        return entries;
    }

    /// <inheritdoc/>
    public void Dispose() => BuildDirectories.Remove(Scratch);
}
