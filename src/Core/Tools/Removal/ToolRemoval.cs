using PyTool.Abstractions.Plugins;
using PyTool.Core.Sessions;
using PyTool.Core.Tools.Commands;
using PyTool.Core.Tools.Installed;
using PyTool.Core.Tools.Receipts;
using PyTool.Standards.Names;

namespace PyTool.Core.Tools.Removal;

/// <summary>Removes installed tools with their commands (<c>tool uninstall</c>).</summary>
public static class ToolRemoval
{
    /// <summary>Removes tools.</summary>
    /// <param name="session">The command.</param>
    /// <param name="names">Which; none: all.</param>
    /// <param name="cancellationToken">Ends the wait for other processes.</param>
    /// <exception cref="PyToolException">A tool is not installed, or cannot be removed.</exception>
    public static async Task RunAsync(CommandSession session, IReadOnlyList<PackageName> names, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(names);
        var tools = new InstalledTools(session);
        if (!Directory.Exists(tools.Places.Tools) && !File.Exists(tools.Places.Tools))
        {
            Nothing(session, names);
            return;
        }

        using var held = await tools.LockAsync(cancellationToken).ConfigureAwait(false);
        var removed = new List<ToolEntryPoint>();
        var isDangling = false;
        foreach (var name in names.Count > 0 ? names : tools.Names())
        {
            if (Receipt(tools, name, isRequired: names.Count > 0) is { } receipt)
            {
                // Commands first: an interrupted removal can be repeated as long as the receipt is there.
                CommandLinks.Remove(receipt.EntryPoints);
                tools.Remove(name);
                removed.AddRange(receipt.EntryPoints);
            }
            else if (tools.Remove(name))
            {
                session.Tell($"Removed dangling environment for `{name}`");
                isDangling = true;
            }
            else
            {
                throw NotInstalled(name);
            }
        }

        if (removed.Count > 0)
        {
            removed.Sort();
            session.Tell($"Uninstalled {CommandLinks.Count(removed.Count)}: {string.Join(", ", removed.Select(static item => item.Name))}");
        }
        else if (!isDangling)
        {
            Nothing(session, names);
        }
    }

    // With `--all` a receipt that cannot be read must not keep the rest.
    private static ToolReceipt? Receipt(InstalledTools tools, PackageName name, bool isRequired)
    {
        try
        {
            return tools.Receipt(name);
        }
        catch (PyToolException exception) when (!isRequired && exception.Code == ToolErrors.Receipt)
        {
            return null;
        }
    }

    private static void Nothing(CommandSession session, IReadOnlyList<PackageName> names)
    {
        if (names.Count > 0)
        {
            throw NotInstalled(names[0]);
        }

        session.Tell("Nothing to uninstall");
    }

    private static PyToolException NotInstalled(PackageName name) => new(ToolErrors.NotInstalled, $"`{name}` is not installed");
}
