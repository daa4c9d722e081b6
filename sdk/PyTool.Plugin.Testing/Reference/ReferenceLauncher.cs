using System.ComponentModel;
using System.Diagnostics;
using PyTool.Abstractions.Launching;
using PyTool.Abstractions.Plugins;

namespace PyTool.Plugin.Testing.Reference;

/// <summary>Starts a child and waits for it.</summary>
internal sealed class ReferenceLauncher(PluginContext context) : ILauncher
{
    public async Task<int> RunAsync(LaunchRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var process = Begin(Describe(request), request.Program);
        var pumps = new List<Task>();
        if (request.Output is { } output)
        {
            var gate = new Lock();
            pumps.Add(PumpAsync(process.StandardOutput, line => Write(gate, output, line, isError: false)));
            pumps.Add(PumpAsync(process.StandardError, line => Write(gate, output, line, isError: true)));
        }

        try
        {
            if (process.StartInfo.RedirectStandardInput)
            {
                await process.StandardInput.WriteAsync(request.StandardInput.AsMemory(), cancellationToken);
                process.StandardInput.Close();
            }

            await process.WaitForExitAsync(cancellationToken);
            await Task.WhenAll(pumps);
            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private ProcessStartInfo Describe(LaunchRequest request)
    {
        var path = string.Join(Path.PathSeparator, request.SearchPath.Select(e => e.Directory));
        var start = new ProcessStartInfo(Find(request, path), request.Arguments)
        {
            WorkingDirectory = request.WorkingDirectory, UseShellExecute = false, RedirectStandardOutput = request.Output is not null, RedirectStandardError = request.Output is not null,
            RedirectStandardInput = request.StandardInput is not null || request.Output is not null,
        };
        if (path.Length > 0)
        {
            start.Environment["PATH"] = path;
        }

        foreach (var (name, value) in request.Variables)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private string Find(LaunchRequest request, string path)
    {
        if (Path.IsPathRooted(request.Program))
        {
            return request.Program;
        }

        var directories = (path.Length > 0 ? path : context.EnvironmentVariables.GetValueOrDefault("PATH") ?? "").Split(Path.PathSeparator);
        return directories.Select(d => Path.Combine(d, request.Program)).FirstOrDefault(File.Exists) ?? throw new PyToolException("KIT7", $"The program was not found: {request.Program}");
    }

    private static Process Begin(ProcessStartInfo start, string program)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new PyToolException("KIT7", $"The program cannot be started: {program}", exception);
        }
    }

    private static async Task PumpAsync(StreamReader reader, Action<string> write)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            write(line);
        }
    }

    private static void Write(Lock gate, ILaunchOutput output, string line, bool isError)
    {
        lock (gate)
        {
            output.WriteLine(line, isError);
        }
    }
}
