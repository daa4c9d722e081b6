using PyTool.Abstractions.Plugins;
using PyTool.Core.Pip.Compiling;
using PyTool.Core.Sessions;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Host.Sessions;
using PyTool.Projects.PyLock;
using PyTool.Projects.Settings;
using PyTool.Standards.Names;

namespace PyTool.Host.Commands.Pip;

/// <summary>Runs <c>pytool pip compile</c>.</summary>
internal static class PipCompileHandler
{
    public static async Task<int> RunAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var parsed = invocation.Parsed;
        var session = SessionComposition.Create(invocation);
        await using (session.ConfigureAwait(false))
        {
            PipMapping.RefuseTorch(parsed, session);
            var output = new PipCompileOutput(invocation, session);
            var request = Request(parsed, session, output);
            var result = await PipCompileOperation.RunAsync(session, request, cancellationToken).ConfigureAwait(false);
            await output.WriteAsync(result, cancellationToken).ConfigureAwait(false);
            await session.FlushAsync().ConfigureAwait(false);
            return 0;
        }
    }

    private static PipCompileRequest Request(ParsedCommand parsed, CommandSession session, PipCompileOutput output)
    {
        var settings = session.Settings;
        var omitted = parsed.Values(PipCompileCommand.NoEmitPackage) is { Count: > 0 } names ? names.Select(PackageName.Parse) : settings.Get(PipKeys.NoEmitPackage, []);
        return new PipCompileRequest
        {
            Sources = PipMapping.Sources(parsed, session, [], [], parsed.Arguments("SRC_FILE")),
            Python = parsed.Value(PipCompileCommand.Python) ?? settings.Find(PipKeys.Python)?.Value,
            IsPythonConfigured = parsed.Value(PipCompileCommand.Python) is null,
            System = parsed.Flag(InstallTargetOptions.System, InstallTargetOptions.NoSystem) ?? settings.IsSet(PipKeys.System),
            PythonVersion = parsed.Value(PipCompileCommand.PythonVersion) ?? settings.Find(PipKeys.PythonVersion)?.Value,
            PythonPlatform = parsed.Value(PlatformOptions.PythonPlatform) ?? settings.Find(PipKeys.PythonPlatform)?.Value,
            IsUniversal = output.IsUniversal,
            NoDependencies = parsed.Flag(PipOptions.NoDeps, PipOptions.Deps) ?? settings.IsSet(PipKeys.NoDeps),
            OutputPath = output.FilePath,
            Hashes = output.Hashes || output.IsPyLock,
            Omitted = [.. omitted],
            Refresh = PipMapping.Refresh(parsed, session),
        };
    }
}
