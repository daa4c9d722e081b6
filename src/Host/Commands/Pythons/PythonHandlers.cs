using PyTool.Core.Interpreters;
using PyTool.Core.Pythons;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Host.Sessions;

namespace PyTool.Host.Commands.Pythons;

/// <summary>Runs <c>pytool python dir</c>, <c>find</c> and <c>pin</c>.</summary>
internal static class PythonHandlers
{
    public static Task<int> DirAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var host = invocation.Host;
        host.Output.WriteOutputLine(invocation.Parsed.Flag(PythonDirCommand.Bin)
            ? PythonDirectories.Commands(host.Variables)
            : host.Variables.GetValueOrDefault("UV_PYTHON_INSTALL_DIR") is { Length: > 0 } given ? given : PythonDirectories.Installations(host.Variables, host.WorkingDirectory));
        return Task.FromResult(0);
    }

    public static async Task<int> FindAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var parsed = invocation.Parsed;
        if (parsed.Argument("REQUEST") is not null && parsed.IsGiven(ProjectScopeOptions.Script))
        {
            throw new UsageException("the argument '[REQUEST]' cannot be used with '--script <SCRIPT>'") { Usage = parsed.Usage.Replace("[OPTIONS] [REQUEST]", "<REQUEST>", StringComparison.Ordinal) };
        }

        var script = ScriptArgument.Require(invocation);
        var session = SessionComposition.Create(invocation, script: script);
        await using (session.ConfigureAwait(false))
        {
            var request = new PythonFindRequest
            {
                Directory = SessionComposition.ProjectDirectory(invocation), Request = parsed.Argument("REQUEST"),
                NoProject = parsed.Flag(ProjectScopeOptions.NoProject), System = parsed.Flag(InstallTargetOptions.System),
                Script = script,
            };
            var interpreter = await new PythonFinder(session).RunAsync(request, cancellationToken).ConfigureAwait(false);
            var path = interpreter.SysExecutable;
            if (parsed.Flag(PythonFindCommand.ResolveLinks))
            {
                path = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
            }

            invocation.Host.Output.WriteOutputLine(parsed.Flag(PythonFindCommand.ShowVersion) ? interpreter.Version.ToString() : path);
            return 0;
        }
    }

    public static async Task<int> PinAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var parsed = invocation.Parsed;
        var session = SessionComposition.Create(invocation);
        await using (session.ConfigureAwait(false))
        {
            var request = new PythonPinRequest
            {
                Directory = SessionComposition.ProjectDirectory(invocation), Request = parsed.Argument("REQUEST"), Resolved = parsed.Flag(PythonPinCommand.Resolved),
                Global = parsed.Flag(PythonPinCommand.Global), Remove = parsed.Flag(PythonPinCommand.Remove), NoProject = parsed.Flag(PythonPinCommand.NoProject),
            };
            foreach (var line in await new PythonPinning(session).RunAsync(request, cancellationToken).ConfigureAwait(false))
            {
                invocation.Host.Output.WriteOutputLine(line);
            }

            return 0;
        }
    }

    public static async Task<int> UpdateShellAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var session = SessionComposition.Create(invocation);
        await using (session.ConfigureAwait(false))
        {
            PythonShell.Update(session);
            return 0;
        }
    }
}
