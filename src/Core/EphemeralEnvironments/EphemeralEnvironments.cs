using System.Buffers;
using System.Security.Cryptography;
using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Concrete;
using PyTool.Core.Files;
using PyTool.Core.Installation.Plans;
using PyTool.Core.Interpreters;
using PyTool.Core.Sessions;
using PyTool.Core.Syncing;

namespace PyTool.Core.EphemeralEnvironments;

/// <summary>
/// Environments that runs share: made once for an interpreter and a set of distributions, then never changed. An entry in one bucket of the cache names the environment in another,
/// so that a new one takes the place of a damaged one without touching it while somebody runs from it.
/// </summary>
public static class EphemeralEnvironments
{
    private const string Entries = "environments-v1000";

    // A bucket of its own beside the one of wheels: `cache prune` empties it.
    private const string Trees = "archive-v1001";
    private const int LongestEntry = 64;
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>Solves requirements and takes the environment that holds the solution; tells what was done.</summary>
    /// <param name="world">Where packages come from, and the interpreter.</param>
    /// <param name="request">What is wanted.</param>
    /// <param name="isBrief">Tell only of installations.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="PyToolException">There is no solution, or a distribution cannot be had.</exception>
    public static async Task<EphemeralEnvironment> PrepareAsync(ConcreteWorld world, ConcreteRequest request, bool isBrief, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(request);
        IReadOnlyList<RequestedDistribution> distributions = [];
        if (request.Requirements.Count > 0)
        {
            var resolution = await ConcreteResolver.In(world).ResolveAsync(request, cancellationToken).ConfigureAwait(false);
            distributions = resolution.Distributions;
            if (!isBrief)
            {
                world.Session.Tell(ElapsedText.Count("Resolved", distributions.Count, resolution.Elapsed));
            }
        }

        var environment = await GetAsync(world, distributions, cancellationToken).ConfigureAwait(false);
        SyncReporter.Tell(world.Session, environment.Report, isBrief);
        return environment;
    }

    /// <summary>The environment with exactly these distributions: from the cache, or made now.</summary>
    /// <param name="world">Where packages come from, and the interpreter.</param>
    /// <param name="distributions">What it is to hold.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="PyToolException">A distribution cannot be had.</exception>
    public static async Task<EphemeralEnvironment> GetAsync(ConcreteWorld world, IReadOnlyList<RequestedDistribution> distributions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(distributions);
        var session = world.Session;
        var entry = Path.Combine(session.CacheDirectory, Entries, EphemeralIdentity.OfInterpreter(world.Target.Interpreter), EphemeralIdentity.OfDistributions(distributions));
        if (await FindAsync(session, entry, cancellationToken).ConfigureAwait(false) is { } known)
        {
            return new EphemeralEnvironment { Snapshot = known };
        }

        var made = await MakeAsync(world, distributions, cancellationToken).ConfigureAwait(false);
        Directory.CreateDirectory(Path.GetDirectoryName(entry)!);
        WholeFile.Write(entry, System.Text.Encoding.UTF8.GetBytes(Path.GetFileName(made.Layout.RootPath)));
        return made;
    }

    private static async Task<EnvironmentSnapshot?> FindAsync(CommandSession session, string entry, CancellationToken cancellationToken)
    {
        if (Read(entry) is not { } id)
        {
            return null;
        }

        var root = Path.Combine(session.CacheDirectory, Trees, id);
        return Directory.Exists(root) ? await session.Jobs.Environments.InspectAsync(root, cancellationToken).ConfigureAwait(false) : null;
    }

    private static string? Read(string entry)
    {
        try
        {
            if (!File.Exists(entry) || new FileInfo(entry).Length > LongestEntry)
            {
                return null;
            }

            var id = File.ReadAllText(entry);
            return id.Length > 0 && !id.AsSpan().ContainsAnyExcept(HexDigits) ? id : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // As good as none: it is made again.
            return null;
        }
    }

    private static async Task<EphemeralEnvironment> MakeAsync(ConcreteWorld world, IReadOnlyList<RequestedDistribution> distributions, CancellationToken cancellationToken)
    {
        var session = world.Session;
        var root = Path.Combine(session.CacheDirectory, Trees, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(10)));
        var layout = await session.Jobs.Environments.CreateAsync(
            new CreateEnvironmentRequest { RootPath = root, Interpreter = world.Target.Interpreter, Relocatable = true }, cancellationToken).ConfigureAwait(false);
        if (layout.IsReadOnly)
        {
            throw new PyToolException(InterpreterErrors.ReadOnly, "The environment provider hands out read-only environments; one that can be filled is needed");
        }

        try
        {
            var request = new EnvironmentInstallRequest { Environment = new EnvironmentSnapshot { Layout = layout, Distributions = [] }, Distributions = distributions };
            var report = await EnvironmentInstaller.InstallAsync(world, request, cancellationToken).ConfigureAwait(false);
            var snapshot = await session.Jobs.Environments.InspectAsync(layout.RootPath, cancellationToken).ConfigureAwait(false)
                ?? throw new PyToolException(InterpreterErrors.NotAnEnvironment, $"The environment at `{layout.RootPath}` cannot be used");
            return new EphemeralEnvironment { Snapshot = snapshot, Report = report };
        }
        catch
        {
            Remove(layout.RootPath);
            throw;
        }
    }

    private static void Remove(string root)
    {
        try
        {
            Directory.Delete(root, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Nothing leads to it: `cache prune` removes it.
        }
    }
}
