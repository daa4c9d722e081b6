using System.Text;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Scripts;
using PyTool.Core.Sessions;
using PyTool.Projects.Scripts;

namespace PyTool.Core.Running;

/// <summary>Reads what a command line names: standard input, a script from the network, the metadata of a script.</summary>
internal sealed class RunTargetReader(CommandSession session, RunRequest request)
{
    public async Task<RunTarget> ReadAsync(CancellationToken cancellationToken)
    {
        if (request.Command.Count == 0)
        {
            return new RunTarget { Command = [] };
        }

        var target = request.Command[0];
        if (target == "-")
        {
            return await ReadInputAsync(cancellationToken).ConfigureAwait(false);
        }

        var path = Path.GetFullPath(target, session.WorkingDirectory);
        if (RemoteScripts.IsUrl(target) && (OperatingSystem.IsWindows() || !File.Exists(path)))
        {
            return await DownloadAsync(target, cancellationToken).ConfigureAwait(false);
        }

        return new RunTarget { Command = request.Command, IsScript = request.IsScript && !request.IsModule, Script = HasMetadata(target, path) ? ScriptFile.Find(path, ScriptReader.Read(target, path)) : null };
    }

    private bool HasMetadata(string target, string path)
    {
        if (request.IsModule)
        {
            return false;
        }

        if (request.IsScript || request.IsGuiScript)
        {
            return File.Exists(path) || Directory.Exists(path);
        }

        return Path.GetExtension(target).ToUpperInvariant() is ".PY" or ".PYC" or ".PYW" && File.Exists(path);
    }

    private async Task<RunTarget> ReadInputAsync(CancellationToken cancellationToken)
    {
        if (request.IsModule)
        {
            throw new PyToolException(RunErrors.Command, "Cannot run a Python module from stdin");
        }

        var input = await request.ReadInput(cancellationToken).ConfigureAwait(false);
        return new RunTarget { Command = request.Command, Input = input, Script = ScriptFile.FindInInput(session.WorkingDirectory, Encoding.UTF8.GetBytes(input)) };
    }

    private async Task<RunTarget> DownloadAsync(string url, CancellationToken cancellationToken)
    {
        var (source, content) = await new RemoteScripts(session).FetchAsync(url, cancellationToken).ConfigureAwait(false);
        var script = ScriptFile.FindInDownload(session.WorkingDirectory, source, content);
        var path = RemoteScripts.WriteTemporary(source, content);
        return new RunTarget { Command = [path, .. request.Command.Skip(1)], IsScript = !request.IsGuiScript, Script = script, Temporary = path };
    }
}
