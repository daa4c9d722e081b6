using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Concrete.Inputs;
using PyTool.Core.Resolving;
using PyTool.Core.Sessions;
using PyTool.Core.Tools.Installed;
using PyTool.Core.Tools.Receipts;
using PyTool.Index.Metadata;
using PyTool.Projects;
using PyTool.Standards.Names;
using PyTool.Standards.Specifiers;

namespace PyTool.Core.Tools.Upgrading;

/// <summary>Upgrades installed tools (<c>tool upgrade</c>).</summary>
public static class ToolUpgradeOperation
{
    private const string NoSolution = "PT3011";

    /// <summary>Upgrades, one after the other.</summary>
    /// <param name="session">The command.</param>
    /// <param name="request">Which.</param>
    /// <param name="write">Takes lines of standard output.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The failures, in the order of the tools; the other tools were upgraded nevertheless.</returns>
    public static async Task<IReadOnlyList<PyToolException>> RunAsync(CommandSession session, ToolUpgradeRequest request, Action<string> write, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(request);
        var python = string.IsNullOrEmpty(request.Python) ? null : PythonRequest.Parse(request.Python, session.WorkingDirectory);
        var tools = new InstalledTools(session);
        using var held = await tools.LockAsync(cancellationToken).ConfigureAwait(false);
        var targets = Targets(tools, request);
        var failures = new List<PyToolException>();
        var outcomes = new List<(PackageName Name, UpgradeOutcome Outcome, string? Pin)>();
        foreach (var (name, (text, specifiers)) in targets)
        {
            try
            {
                var upgrade = new ToolUpgrade(session, tools, name, write) { Limit = specifiers, LimitText = text, Python = python, Platform = request.Platform };
                outcomes.Add((name, await upgrade.RunAsync(cancellationToken).ConfigureAwait(false), upgrade.Pin));
            }
            catch (PyToolException exception)
            {
                failures.Add(Failure(name, exception));
            }
            catch (ProjectException exception)
            {
                failures.Add(Failure(name, ProjectFailures.Convert(exception)));
            }
        }

        if (failures.Count == 0)
        {
            Tell(session, outcomes, python);
        }

        return failures;
    }

    private static SortedDictionary<PackageName, (string? Text, VersionSpecifiers Specifiers)> Targets(InstalledTools tools, ToolUpgradeRequest request)
    {
        var targets = new SortedDictionary<PackageName, (string?, VersionSpecifiers)>();
        if (request.Names.Count == 0)
        {
            foreach (var name in tools.Names())
            {
                targets[name] = (null, VersionSpecifiers.Any);
            }
        }

        foreach (var text in request.Names)
        {
            var parsed = ToolUpgrade.Parse(tools.Session, text);
            targets[parsed.Name] = (parsed.Url is null ? null : text, parsed.Specifiers);
        }

        return targets;
    }

    private static PyToolException Failure(PackageName name, PyToolException exception) =>
        new(ToolErrors.Upgrade, $"Failed to upgrade {name}", exception.Code == NoSolution && exception.InnerException is { } reason ? reason : exception) { ExitCode = 1, Hint = exception.Hint };

    private static void Tell(CommandSession session, List<(PackageName Name, UpgradeOutcome Outcome, string? Pin)> outcomes, PythonRequest? python)
    {
        var moved = outcomes.Where(static item => item.Outcome == UpgradeOutcome.Environment).Select(static item => $"`{item.Name}`").ToArray();
        if (outcomes.TrueForAll(static item => item.Outcome == UpgradeOutcome.Nothing))
        {
            session.Tell("Nothing to upgrade");
        }

        if (moved.Length > 0 && python is not null)
        {
            session.Tell($"Upgraded tool environment{(moved.Length == 1 ? "" : "s")} for {Conjunction(moved)} to {python.Description}");
        }

        foreach (var (name, outcome, pin) in outcomes)
        {
            if (pin is not null && outcome is not (UpgradeOutcome.Tool or UpgradeOutcome.Environment))
            {
                session.Tell("");
                session.Tell($"hint: `{name}` is pinned to `{pin}` (installed with an exact version pin); reinstall with `{ToolName.Program} tool install {name}@latest` to upgrade to a new version.");
            }
        }
    }

    private static string Conjunction(string[] names) => names.Length switch
    {
        1 => names[0],
        2 => $"{names[0]} and {names[1]}",
        _ => string.Join(", ", names[..^1]) + ", and " + names[^1],
    };
}
