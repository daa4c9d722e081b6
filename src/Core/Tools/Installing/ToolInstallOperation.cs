using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Concrete;
using PyTool.Core.Concrete.Inputs;
using PyTool.Core.Installation.Execution;
using PyTool.Core.Resolving;
using PyTool.Core.Sessions;
using PyTool.Core.Syncing;
using PyTool.Core.Tools.Installed;
using PyTool.Core.Tools.Receipts;
using PyTool.Core.Tools.Shells;
using PyTool.Core.Tools.Targets;
using PyTool.Index.Caching;
using PyTool.Projects;
using PyTool.Projects.Settings;

namespace PyTool.Core.Tools.Installing;

/// <summary>Installs a tool with its commands (<c>tool install</c>).</summary>
public sealed partial class ToolInstallOperation
{
    private readonly CommandSession _session;
    private readonly ToolInstallRequest _request;
    private readonly InstalledTools _tools;
    private readonly Action<string> _write;

    private ToolInstallOperation(CommandSession session, ToolInstallRequest request, Action<string> write)
    {
        _session = session;
        _request = request;
        _write = write;
        _tools = new InstalledTools(session);
    }

    /// <summary>Installs.</summary>
    /// <param name="session">The command.</param>
    /// <param name="request">What.</param>
    /// <param name="write">Takes lines of standard output.</param>
    /// <param name="cancellationToken">Ends the work; the tool is as it was then.</param>
    /// <exception cref="PyToolException">It cannot be installed; a tool that was there works as before.</exception>
    public static async Task RunAsync(CommandSession session, ToolInstallRequest request, Action<string> write, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            await new ToolInstallOperation(session, request, write).RunAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (ProjectException exception)
        {
            throw ProjectFailures.Convert(exception);
        }
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        var target = Target();
        var (python, interpreter) = await InterpreterAsync(null, cancellationToken).ConfigureAwait(false);
        var first = World(interpreter, null, null);
        var tool = await ToolAsync(first, target, cancellationToken).ConfigureAwait(false);
        var inputs = await ToolInputs.ReadAsync(first, _request.Inputs, tool, cancellationToken).ConfigureAwait(false);
        if (tool.Source is PackageSource.LocalDirectory)
        {
            (python, interpreter) = await InterpreterAsync(tool, cancellationToken).ConfigureAwait(false);
        }

        using var held = await _tools.LockAsync(cancellationToken).ConfigureAwait(false);
        var previous = Previous(tool.Name);
        var present = await PresentAsync(tool.Name, python, interpreter, cancellationToken).ConfigureAwait(false);
        if (IsInstalled(target, inputs, previous, present))
        {
            Keep(target, inputs, previous!, present!);
            return;
        }

        await InstallAsync(target, inputs, previous, present, python, interpreter, cancellationToken).ConfigureAwait(false);
    }

    private ToolTarget Target()
    {
        var directory = _session.WorkingDirectory;
        var package = ToolTarget.Parse(_request.Package, directory);
        var target = _request.From is { } from ? ToolTarget.Parse(from, directory) : package;
        if (package.Python is not null || target.Python is not null)
        {
            throw new PyToolException(ToolErrors.Target, $"Cannot install Python with `{ToolName.Program} tool install`. Did you mean to use `{ToolName.Program} python install`?");
        }

        return _request.From is not null && !package.IsPlain
            ? throw new PyToolException(ToolErrors.Target, $"Package requirement (`{_request.From}`) provided with `--from` conflicts with install request (`{_request.Package}`)")
            : target;
    }

    private async Task<(ToolPython Python, Interpreter Interpreter)> InterpreterAsync(PackageRequirement? tool, CancellationToken cancellationToken)
    {
        var python = ToolPython.Choose(_session, _request.Python, null, tool);
        return (python, await python.FindAsync(_session, cancellationToken).ConfigureAwait(false));
    }

    private async Task<PackageRequirement> ToolAsync(ConcreteWorld world, ToolTarget target, CancellationToken cancellationToken)
    {
        var tool = await SettleAsync(world, target, cancellationToken).ConfigureAwait(false);
        if (_request.From is not null)
        {
            var given = await ToolInputs.SettleAsync(world, _request.Package, isEditable: false, cancellationToken).ConfigureAwait(false);
            if (given.Name != tool.Name)
            {
                throw new PyToolException(ToolErrors.Target, $"Package name (`{tool.Name}`) provided with `--from` does not match install request (`{given.Name}`)");
            }
        }

        return tool;
    }

    // A place that is not there is a mistake of the command line.
    private async Task<PackageRequirement> SettleAsync(ConcreteWorld world, ToolTarget target, CancellationToken cancellationToken)
    {
        try
        {
            return await ToolInputs.SettleAsync(world, target.Requirement, _request.Editable, cancellationToken).ConfigureAwait(false);
        }
        catch (PyToolException exception) when (exception.ExitCode == 1 && (_request.Editable || ParsedRequirement.IsPlace(target.Requirement)))
        {
            throw new PyToolException(ToolErrors.Target, exception.Message, exception.InnerException) { Hint = exception.Hint };
        }
    }

    private ToolReceipt? Previous(Standards.Names.PackageName name)
    {
        try
        {
            return _tools.Receipt(name);
        }
        catch (PyToolException exception) when (exception.Code == ToolErrors.Receipt)
        {
            _session.Trace(exception.Message);
            _tools.Remove(name);
            _session.Warn($"Removed existing `{name}` with invalid receipt");
            return null;
        }
    }

    // What is there, as far as it can be continued.
    private async Task<EnvironmentSnapshot?> PresentAsync(Standards.Names.PackageName name, ToolPython python, Interpreter interpreter, CancellationToken cancellationToken)
    {
        if (_request.Force || await _tools.EnvironmentAsync(name, cancellationToken).ConfigureAwait(false) is not { } environment)
        {
            return null;
        }

        if (environment.Snapshot is not { } snapshot)
        {
            return _session.Settings.IsSet(SettingKeys.Reinstall) ? null : throw new PyToolException(ToolErrors.Environment, environment.Damage!);
        }

        if (!python.IsExplicit || IsSameBase(snapshot.Layout.Interpreter, interpreter))
        {
            return snapshot;
        }

        _session.Tell($"Ignoring existing environment for `{name}`: the requested Python interpreter does not match the environment interpreter");
        return null;
    }

    private static bool IsSameBase(Interpreter left, Interpreter right) =>
        left.Version.Equals(right.Version) && string.Equals(left.BasePrefix, right.BasePrefix, StringComparison.Ordinal)
        && left.IsFreeThreaded == right.IsFreeThreaded && left.IsDebug == right.IsDebug;

    private ConcreteWorld World(Interpreter interpreter, ToolInputs? inputs, EnvironmentSnapshot? present, RefreshPolicy? refresh = null, CommandSession? session = null) =>
        ConcreteWorld.Open(session ?? _session, ConcreteTarget.Of(interpreter, _request.Platform), new ConcreteWorldOptions
        {
            Refresh = refresh,
            Builds = inputs?.Builds(_session),
            Installed = present is null ? null : new InstalledMetadata(present.Distributions),
            BuildEnvironment = present?.Layout,
        });
}
