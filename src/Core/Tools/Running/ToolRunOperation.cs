using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Launching;
using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Concrete;
using PyTool.Core.Concrete.Inputs;
using PyTool.Core.EphemeralEnvironments;
using PyTool.Core.Resolving;
using PyTool.Core.Running;
using PyTool.Core.Sessions;
using PyTool.Core.Tools.Installed;
using PyTool.Core.Tools.Receipts;
using PyTool.Core.Tools.Targets;
using PyTool.Index.Caching;
using PyTool.Projects;
using PyTool.Projects.Settings;

namespace PyTool.Core.Tools.Running;

/// <summary>Runs a command of a package in an environment of its own (<c>tool run</c>).</summary>
public sealed class ToolRunOperation
{
    private const string NoSolution = "PT3011";
    private const int NotProvided = 1;

    private readonly CommandSession _session;
    private readonly ToolRunRequest _request;

    private ToolRunOperation(CommandSession session, ToolRunRequest request)
    {
        _session = session;
        _request = request;
    }

    /// <summary>Runs.</summary>
    /// <returns>The exit code of the command. When nothing has to be done after it, the process may be replaced by it instead.</returns>
    /// <exception cref="PyToolException">The environment cannot be prepared, or the command cannot be started.</exception>
    public static async Task<int> RunAsync(CommandSession session, ToolRunRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            return await new ToolRunOperation(session, request).RunAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (ProjectException exception)
        {
            throw ProjectFailures.Convert(exception);
        }
    }

    private async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var given = _request.Command[0];
        if (_request.From is null)
        {
            ScriptLikeCommand.Refuse(given, _session.WorkingDirectory, _request.Invocation);
        }

        var variables = EnvironmentFiles.Read(_session, _request.EnvironmentFiles);
        var target = ToolTarget.Parse(_request.From ?? given, _session.WorkingDirectory);
        var python = ToolPython.Choose(_session, _request.Python, target.Python, null);
        var interpreter = await python.FindAsync(_session, cancellationToken).ConfigureAwait(false);
        var world = World(interpreter, null, null);
        var tool = target.Python is null ? await SettleAsync(world, target, cancellationToken).ConfigureAwait(false) : null;
        var inputs = await InputsAsync(world, tool, cancellationToken).ConfigureAwait(false);
        if (tool?.Source is PackageSource.LocalDirectory && !python.IsExplicit)
        {
            python = ToolPython.Choose(_session, null, null, tool);
            interpreter = await python.FindAsync(_session, cancellationToken).ConfigureAwait(false);
        }

        var snapshot = await InstalledAsync(target, tool, inputs, python, cancellationToken).ConfigureAwait(false)
            ?? await EphemeralAsync(target, tool, inputs, python, interpreter, cancellationToken).ConfigureAwait(false);
        return await LaunchAsync(snapshot, tool, CommandName(given, target, tool), variables, cancellationToken).ConfigureAwait(false);
    }

    private string CommandName(string given, ToolTarget target, PackageRequirement? tool)
    {
        if (_request.From is not null)
        {
            return given;
        }

        if (target.Python is not null)
        {
            return "python";
        }

        // A place tells no command; its package does.
        return !ParsedRequirement.IsPlace(given) && ToolTarget.CommandOf(given) is { Length: > 0 } name ? name : tool!.Name.Value;
    }

    private static async Task<PackageRequirement> SettleAsync(ConcreteWorld world, ToolTarget target, CancellationToken cancellationToken)
    {
        try
        {
            return await ToolInputs.SettleAsync(world, target.Requirement, isEditable: false, cancellationToken).ConfigureAwait(false);
        }
        catch (PyToolException exception) when (exception.ExitCode == 1)
        {
            var what = target.Requirement.Contains('@', StringComparison.Ordinal) ? "tool" : "`--with`";
            throw new PyToolException(ToolErrors.Requirements, $"Failed to resolve {what} requirement", exception) { ExitCode = 1 };
        }
    }

    private async Task<ToolInputs> InputsAsync(ConcreteWorld world, PackageRequirement? tool, CancellationToken cancellationToken)
    {
        try
        {
            return await ToolInputs.ReadAsync(world, _request.Inputs, tool, cancellationToken).ConfigureAwait(false);
        }
        catch (PyToolException exception) when (exception.ExitCode == 1)
        {
            throw new PyToolException(ToolErrors.Requirements, "Failed to resolve tool requirement", exception) { ExitCode = 1 };
        }
    }

    // The installed tool stands in when it is what would be made now.
    private async Task<EnvironmentSnapshot?> InstalledAsync(ToolTarget target, PackageRequirement? tool, ToolInputs inputs, ToolPython python, CancellationToken cancellationToken)
    {
        var tools = new InstalledTools(_session);
        if (tool is null || _request.Isolated || target.IsLatest || !Directory.Exists(tools.PathOf(tool.Name)))
        {
            return null;
        }

        ToolReceipt? receipt;
        try
        {
            receipt = tools.Receipt(tool.Name);
        }
        catch (PyToolException exception) when (exception.Code == ToolErrors.Receipt)
        {
            // An environment that nobody can tell anything of is left alone.
            _session.Trace(exception.Message);
            return null;
        }

        if (receipt is null || await tools.EnvironmentAsync(tool.Name, cancellationToken).ConfigureAwait(false) is not { Snapshot: { } snapshot }
            || (python.IsExplicit && !python.Request.IsSatisfiedBy(snapshot.Layout.Interpreter))
            || !string.Equals(receipt.Options.Identity, ToolOptions.Of(_session.Settings, _session.Clock.GetUtcNow()).Identity, StringComparison.Ordinal))
        {
            return null;
        }

        return new InstalledRequirements(snapshot, inputs.Constraints, inputs.Overrides, inputs.Excludes).Satisfy(inputs.Requirements) ? snapshot : null;
    }

    private async Task<EnvironmentSnapshot> EphemeralAsync(
        ToolTarget target, PackageRequirement? tool, ToolInputs inputs, ToolPython python, Interpreter interpreter, CancellationToken cancellationToken)
    {
        var now = _session.Clock.GetUtcNow();
        var refresh = _request.Refresh ? RefreshPolicy.All(now)
            : target.IsLatest ? RefreshPolicy.Packages([tool!.Name, .. _request.RefreshPackages], now)
            : _request.RefreshPackages.Count > 0 ? RefreshPolicy.Packages(_request.RefreshPackages, now) : null;
        try
        {
            Task<EphemeralEnvironment> MakeAsync(Interpreter at) => EphemeralEnvironments.EphemeralEnvironments.PrepareAsync(
                World(at, inputs, refresh), ConcreteRequest.Of(_session.Settings, inputs.ToConcrete()), isBrief: !_request.ShowsResolution, cancellationToken);
            if (tool is null)
            {
                return (await MakeAsync(interpreter).ConfigureAwait(false)).Snapshot;
            }

            var (environment, _) = await ToolResolution.SolveAsync(_session, interpreter, canChange: !python.IsExplicit, tool, MakeAsync, cancellationToken).ConfigureAwait(false);
            return environment.Snapshot;
        }
        catch (PyToolException exception) when (exception.Code == NoSolution && exception.Message == "No solution found when resolving dependencies")
        {
            throw new PyToolException(NoSolution, "No solution found when resolving tool dependencies", exception.InnerException) { ExitCode = 1, Hint = exception.Hint };
        }
    }

    private ConcreteWorld World(Interpreter interpreter, ToolInputs? inputs, RefreshPolicy? refresh) =>
        ConcreteWorld.Open(_session, ConcreteTarget.Of(interpreter, _request.Platform), new ConcreteWorldOptions { Refresh = refresh, Builds = inputs?.Builds(_session) });

    private async Task<int> LaunchAsync(EnvironmentSnapshot snapshot, PackageRequirement? tool, string command, Dictionary<string, string?> variables, CancellationToken cancellationToken)
    {
        var layout = snapshot.Layout;
        var path = ChildPath.Compose(_session, layout.Interpreter, [layout.Scheme.Scripts]);
        var advice = tool is null ? null : new CommandAdvice(snapshot, tool.Name, command, _request.Invocation);
        advice?.Warn(_session);
        if (!ProgramSearch.Exists(command, path.Select(static entry => entry.Directory), _session.WorkingDirectory))
        {
            if (advice is null)
            {
                throw new PyToolException(ToolErrors.Target, $"Failed to spawn: {command}", new FileNotFoundException("No such file or directory (os error 2)"));
            }

            advice.Explain(_session);
            return NotProvided;
        }

        variables["UV"] = _session.ToolPath;
        await _session.FlushAsync().ConfigureAwait(false);
        return await _session.Jobs.Launcher.RunAsync(
            new LaunchRequest
            {
                Program = command.AsSpan().IndexOfAny(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar) < 0 ? command : Path.GetFullPath(command, _session.WorkingDirectory),
                Arguments = [.. _request.Command.Skip(1)],
                WorkingDirectory = _session.WorkingDirectory,
                Variables = variables,
                SearchPath = path,
                Environment = layout,
            },
            cancellationToken).ConfigureAwait(false);
    }
}
