using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Installation.Journal;
using PyTool.Core.Installation.Locks;
using PyTool.Core.Interpreters;
using PyTool.Core.Sessions;

namespace PyTool.Core.Pip.Environments;

/// <summary>The environment that a pip command works on, with its lock held when it is to be changed.</summary>
public sealed class PipEnvironment : IDisposable
{
    private PipEnvironment(EnvironmentSnapshot snapshot, EnvironmentLock? held)
    {
        Snapshot = snapshot;
        Lock = held;
    }

    /// <summary>What it holds.</summary>
    public EnvironmentSnapshot Snapshot { get; }

    /// <summary>Its lock; <see langword="null"/>: it is only read.</summary>
    public EnvironmentLock? Lock { get; }

    /// <summary>Its interpreter.</summary>
    public Interpreter Interpreter => Snapshot.Layout.Interpreter;

    /// <summary>Finds the environment and says which one it is, where that is no matter of course.</summary>
    /// <exception cref="PyToolException">There is none, or it must not be changed.</exception>
    public static async Task<PipEnvironment> FindAsync(CommandSession session, PipEnvironmentRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(request);
        var interpreter = await PipInterpreter.FindAsync(session, request, cancellationToken).ConfigureAwait(false);
        var layout = LayoutOf(session, request, interpreter);
        if (request.IsMutable && request.Target is null && request.Prefix is null)
        {
            CheckManaged(session, request, interpreter);
        }

        if (!request.IsMutable)
        {
            return new PipEnvironment(await InspectAsync(session, layout, cancellationToken).ConfigureAwait(false), null);
        }

        Directory.CreateDirectory(layout.RootPath);
        var held = await EnvironmentLock.AcquireAsync(layout.RootPath, ProjectEnvironment.LockTimeout(session), session.Clock, session.Diagnostics, cancellationToken).ConfigureAwait(false);
        try
        {
            await JournalRecovery.RecoverAsync(layout.RootPath, null, held, ProjectEnvironment.LockTimeout(session), session.Clock, session.Diagnostics, cancellationToken).ConfigureAwait(false);
            return new PipEnvironment(await InspectAsync(session, layout, cancellationToken).ConfigureAwait(false), held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>The distributions of a folder that is no environment.</summary>
    public static IReadOnlyList<InstalledDistribution> ScanFolder(string path) => PackageFolders.Scan([path]);

    /// <inheritdoc/>
    public void Dispose() => Lock?.Dispose();

    private static EnvironmentLayout LayoutOf(CommandSession session, PipEnvironmentRequest request, Interpreter interpreter)
    {
        if (request.Target is { } target)
        {
            var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target, session.WorkingDirectory));
            var scheme = new InstallScheme { Purelib = root, Platlib = root, Scripts = Path.Join(root, "bin"), Data = root, Headers = Path.Join(root, "include") };
            return new EnvironmentLayout { RootPath = root, Interpreter = interpreter, Scheme = scheme };
        }

        if (request.Prefix is { } prefix)
        {
            var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(prefix, session.WorkingDirectory));
            var relative = interpreter.VirtualScheme;
            var scheme = new InstallScheme
            {
                Purelib = Path.Join(root, relative.Purelib), Platlib = Path.Join(root, relative.Platlib), Scripts = Path.Join(root, relative.Scripts), Data = Path.Join(root, relative.Data),
                Headers = Path.Join(root, relative.Headers),
            };
            return new EnvironmentLayout { RootPath = root, Interpreter = interpreter, Scheme = scheme };
        }

        return new EnvironmentLayout { RootPath = interpreter.Prefix, Interpreter = interpreter, Scheme = interpreter.Scheme };
    }

    private static async Task<EnvironmentSnapshot> InspectAsync(CommandSession session, EnvironmentLayout layout, CancellationToken cancellationToken)
    {
        var isWhole = ReferenceEquals(layout.Scheme, layout.Interpreter.Scheme) && layout.Interpreter.IsVirtualEnvironment;
        if (isWhole && await session.Jobs.Environments.InspectAsync(layout.RootPath, cancellationToken).ConfigureAwait(false) is { } snapshot)
        {
            return snapshot;
        }

        return new EnvironmentSnapshot { Layout = layout, Distributions = PackageFolders.Scan(layout.Scheme) };
    }

    private static void CheckManaged(CommandSession session, PipEnvironmentRequest request, Interpreter interpreter)
    {
        if (interpreter.ExternallyManaged is not { } reason || interpreter.IsVirtualEnvironment || request.BreaksSystemPackages)
        {
            return;
        }

        var root = UserPath.Display(interpreter.Prefix, session.WorkingDirectory);
        var message = reason.Length == 0
            ? $"The interpreter at `{root}` is externally managed"
            : $"The interpreter at `{root}` is externally managed, and indicates the following:\n\n{Indent(reason)}";
        throw new PyToolException(PipErrors.ExternallyManaged, message)
        {
            Hint = request.System ? "Virtual environments were not considered due to the `--system` flag" : "Consider creating a virtual environment, e.g., with `uv venv`",
        };
    }

    private static string Indent(string text) => string.Join('\n', text.Trim().Split('\n').Select(static line => line.Trim().Length == 0 ? "" : "  " + line));
}
