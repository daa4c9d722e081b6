using PyTool.Abstractions.Plugins;
using PyTool.Core.Installation.Journal;
using PyTool.Core.Installation.Locks;
using PyTool.Core.Interpreters;
using PyTool.Core.Sessions;
using PyTool.Core.Tools.Commands;
using PyTool.Core.Tools.Receipts;
using PyTool.Standards.Names;

namespace PyTool.Core.Tools.Installed;

/// <summary>The tools that are installed: an environment with a receipt for each, shared with uv.</summary>
public sealed class InstalledTools(CommandSession session)
{
    private const string Ignore = ".gitignore";

    /// <summary>The command.</summary>
    internal CommandSession Session => session;

    /// <summary>Where tools and commands are.</summary>
    public ToolPlaces Places { get; } = ToolPlaces.Of(session);

    /// <summary>Absolute path of the environment of a tool.</summary>
    public string PathOf(PackageName name) => Path.Combine(Places.Tools, name.Value);

    /// <summary>Keeps all others out who change tools. The directory is made when it is not there.</summary>
    /// <exception cref="PyToolException">The directory cannot be made, or somebody keeps us out for too long.</exception>
    public async Task<IDisposable> LockAsync(CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(Places.Tools);
            var ignore = Path.Combine(Places.Tools, Ignore);
            if (!File.Exists(ignore))
            {
                await File.WriteAllTextAsync(ignore, "*", cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PyToolException(ToolErrors.Environment, $"failed to create directory `{Places.Tools}`: {exception.Message}");
        }

        var held = await EnvironmentLock.AcquireAsync(Places.Tools, ProjectEnvironment.LockTimeout(session), session.Clock, session.Diagnostics, cancellationToken).ConfigureAwait(false);
        TreeExchange.Recover(Places.Tools);
        return held;
    }

    /// <summary>Everything in the directory that has the name of a package, sorted.</summary>
    public IReadOnlyList<PackageName> Names()
    {
        var names = new SortedSet<PackageName>();
        if (File.Exists(Places.Tools))
        {
            throw new PyToolException(ToolErrors.Environment, $"The directory of tools is a file: {Places.Tools}");
        }

        try
        {
            foreach (var directory in Directory.Exists(Places.Tools) ? Directory.EnumerateDirectories(Places.Tools) : [])
            {
                if (PackageName.TryParse(Path.GetFileName(directory), out var name))
                {
                    names.Add(name);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PyToolException(ToolErrors.Environment, $"The directory of tools cannot be read: {Places.Tools}", exception);
        }

        return [.. names];
    }

    /// <summary>The receipt of a tool; <see langword="null"/>: there is none.</summary>
    /// <exception cref="PyToolException">It cannot be read.</exception>
    public ToolReceipt? Receipt(PackageName name) => ToolReceiptReader.Find(PathOf(name), session.Clock.GetUtcNow());

    /// <summary>The environment of a tool; <see langword="null"/>: there is none.</summary>
    public async Task<ToolEnvironment?> EnvironmentAsync(PackageName name, CancellationToken cancellationToken)
    {
        var root = PathOf(name);
        if (!Directory.Exists(root))
        {
            return null;
        }

        var python = Path.Combine(root, OperatingSystem.IsWindows() ? "Scripts\\python.exe" : "bin/python");
        var shownRoot = UserPath.Display(root, session.WorkingDirectory);
        var shownPython = UserPath.Display(python, session.WorkingDirectory);
        var link = new FileInfo(python);
        if (!link.Exists && link.LinkTarget is null)
        {
            return new ToolEnvironment { Damage = $"Invalid environment at `{shownRoot}`: missing Python executable at `{shownPython}`" };
        }

        if (!LinkedFile.Exists(python))
        {
            return new ToolEnvironment { Damage = $"Invalid environment at `{shownRoot}`: Python executable at `{shownPython}` leads to `{link.LinkTarget}`, which does not exist" };
        }

        await JournalRecovery.RecoverAsync(root, null, null, ProjectEnvironment.LockTimeout(session), session.Clock, session.Diagnostics, cancellationToken).ConfigureAwait(false);
        var snapshot = await session.Jobs.Environments.InspectAsync(root, cancellationToken).ConfigureAwait(false);
        return snapshot is null
            ? new ToolEnvironment { Damage = $"Invalid environment at `{shownRoot}`: the Python executable at `{shownPython}` does not answer" }
            : new ToolEnvironment { Snapshot = snapshot };
    }

    /// <summary>Removes the environment of a tool: first from its place, then from the disk.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="PyToolException">It cannot be removed.</exception>
    public bool Remove(PackageName name)
    {
        var root = PathOf(name);
        try
        {
            if (new FileInfo(root) is { LinkTarget: not null } link)
            {
                link.Delete();
                return true;
            }

            if (!Directory.Exists(root))
            {
                return false;
            }

            TreeExchange.Discard(root);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PyToolException(ToolErrors.Environment, $"The environment of `{name}` cannot be removed: {root}", exception);
        }
    }
}
