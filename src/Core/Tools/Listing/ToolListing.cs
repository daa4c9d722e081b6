using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Interpreters;
using PyTool.Core.Sessions;
using PyTool.Core.Tools.Installed;
using PyTool.Core.Tools.Receipts;
using PyTool.Core.Trees;
using PyTool.Standards.Names;
using PyTool.Standards.Pythons;
using PyTool.Standards.Versions;

namespace PyTool.Core.Tools.Listing;

/// <summary>Lists installed tools (<c>tool list</c>).</summary>
public static class ToolListing
{
    /// <summary>The lines of the list. What cannot be listed is warned of.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(CommandSession session, ToolListRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(request);
        var tools = new InstalledTools(session);
        var names = tools.Names();
        if (names.Count == 0)
        {
            session.Tell("No tools installed");
        }

        var lines = new List<string>();
        foreach (var name in names)
        {
            if (await FindAsync(session, tools, name, cancellationToken).ConfigureAwait(false) is { } tool)
            {
                await AddAsync(session, tools, request, tool, lines, cancellationToken).ConfigureAwait(false);
            }
        }

        return lines;
    }

    /// <summary>All tools that work, as <c>name vX</c>, for the help of <c>tool run</c>.</summary>
    public static async Task<IReadOnlyList<string>> BriefAsync(CommandSession session, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var tools = new InstalledTools(session);
        var lines = new List<string>();
        foreach (var name in tools.Names())
        {
            if (ReceiptOf(tools, name) is not null && await tools.EnvironmentAsync(name, cancellationToken).ConfigureAwait(false) is { Snapshot: { } snapshot } && Find(snapshot, name) is { } found)
            {
                lines.Add($"{name} v{found.Version}");
            }
        }

        return lines;
    }

    private static async Task<Tool?> FindAsync(CommandSession session, InstalledTools tools, PackageName name, CancellationToken cancellationToken)
    {
        if (ReceiptOf(tools, name) is not { } receipt)
        {
            session.Warn($"Ignoring malformed tool `{name}` (run `{ToolName.Program} tool uninstall {name}` to remove)");
            return null;
        }

        var environment = await tools.EnvironmentAsync(name, cancellationToken).ConfigureAwait(false);
        if (environment?.Snapshot is not { } snapshot || Find(snapshot, name) is not { } found)
        {
            session.Warn(environment?.Damage is { } damage
                ? $"{damage} (run `{ToolName.Program} tool install {name} --reinstall` to reinstall)"
                : $"Package `{name}` is not installed in its environment (run `{ToolName.Program} tool install {name} --reinstall` to reinstall)");
            return null;
        }

        return new Tool(name, receipt, snapshot, found.Version);
    }

    private static ToolReceipt? ReceiptOf(InstalledTools tools, PackageName name)
    {
        try
        {
            return tools.Receipt(name);
        }
        catch (PyToolException exception) when (exception.Code == ToolErrors.Receipt)
        {
            // As good as none; whoever needs it tells the reason.
            return null;
        }
    }

    private static InstalledDistribution? Find(EnvironmentSnapshot snapshot, PackageName name)
    {
        foreach (var distribution in snapshot.Distributions)
        {
            if (distribution.Name == name)
            {
                return distribution;
            }
        }

        return null;
    }

    private static async Task AddAsync(CommandSession session, InstalledTools tools, ToolListRequest request, Tool tool, List<string> lines, CancellationToken cancellationToken)
    {
        var latest = request.Outdated ? await LatestAsync(session, tool, cancellationToken).ConfigureAwait(false) : null;
        if (request.Outdated && (latest is null || latest.CompareTo(tool.Version) <= 0))
        {
            return;
        }

        lines.Add(Head(session, tools, request, tool, latest));
        foreach (var entryPoint in tool.Receipt.EntryPoints)
        {
            lines.Add(request.ShowPaths ? $"- {entryPoint.Name} ({entryPoint.InstallPath})" : "- " + entryPoint.Name);
        }
    }

    private static string Head(CommandSession session, InstalledTools tools, ToolListRequest request, Tool tool, PyVersion? latest)
    {
        var text = $"{tool.Name} v{tool.Version}";
        var first = tool.Receipt.Requirements[0];
        if (request.ShowVersionSpecifiers && RequirementText.Source(first) is { Length: > 0 } source)
        {
            text += $" [required: {source}]";
        }

        if (request.ShowExtras && first.Extras.Count > 0)
        {
            text += $" [extras: {string.Join(", ", first.Extras)}]";
        }

        if (request.ShowWith && tool.Receipt.Requirements.Count > 1)
        {
            text += $" [with: {string.Join(", ", tool.Receipt.Requirements.Skip(1).Select(static item => item.Name + RequirementText.Source(item)))}]";
        }

        if (request.ShowPython)
        {
            text += $" [{InterpreterText.Name(tool.Snapshot.Layout.Interpreter)}]";
        }

        if (latest is not null)
        {
            text += $" [latest: {latest}]";
        }

        return request.ShowPaths ? $"{text} ({tools.PathOf(tool.Name)})" : text;
    }

    private static async Task<PyVersion?> LatestAsync(CommandSession session, Tool tool, CancellationToken cancellationToken)
    {
        if (tool.Receipt.Requirements[0].Source is not null)
        {
            return null;
        }

        return await new NewerVersions(ToolSession.WithReceipt(session, tool.Receipt))
            .LatestAsync(tool.Name, tool.Version, RequiresPython.AtLeast(tool.Snapshot.Layout.Interpreter.Version), cancellationToken).ConfigureAwait(false);
    }

    private sealed record Tool(PackageName Name, ToolReceipt Receipt, EnvironmentSnapshot Snapshot, PyVersion Version);
}
