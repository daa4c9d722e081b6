using System.Diagnostics;
using PyTool.Abstractions.Launching;

namespace PyTool.Plugins.Launcher.Windows;

/// <summary>Starts a child and waits: Windows cannot replace a process. Ctrl-C reaches the child through the console; this process only waits.</summary>
internal sealed class WindowsLauncher(IReadOnlyDictionary<string, string> inherited) : ILauncher
{
    private const int FileNotFound = 2;

    public async Task<int> RunAsync(LaunchRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var command = WindowsCommand.Find(request.Program, Directories(request), File.Exists) ?? throw LaunchFailure.CannotSpawn(request.Program, FileNotFound);
        using var process = new Process { StartInfo = StartInfo(request, command) };
        ConsoleCancelEventHandler stay = static (_, press) => press.Cancel = true;
        Console.CancelKeyPress += stay;
        try
        {
            process.Start();
            using var cancellation = cancellationToken.UnsafeRegister(static state => ((Process)state!).Kill(entireProcessTree: true), process);
            await Task.WhenAll(WriteInputAsync(process, request), ReadAsync(process, request)).ConfigureAwait(false);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception failure)
        {
            throw LaunchFailure.CannotSpawn(request.Program, failure.NativeErrorCode);
        }
        finally
        {
            Console.CancelKeyPress -= stay;
        }
    }

    private IEnumerable<string> Directories(LaunchRequest request)
    {
        if (request.SearchPath.Count > 0)
        {
            return request.SearchPath.Select(static entry => entry.Directory);
        }

        return (request.Variables.TryGetValue("PATH", out var changed) ? changed ?? "" : inherited.GetValueOrDefault("PATH", "")).Split(';');
    }

    private ProcessStartInfo StartInfo(LaunchRequest request, WindowsCommand command)
    {
        var start = new ProcessStartInfo(command.File)
        {
            WorkingDirectory = request.WorkingDirectory,
            UseShellExecute = false,
            RedirectStandardInput = request.StandardInput is not null || request.Output is not null,
            RedirectStandardOutput = request.Output is not null,
            RedirectStandardError = request.Output is not null,
        };
        foreach (var argument in command.LeadingArguments.Concat(request.Arguments))
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in request.Variables)
        {
            start.Environment[name] = value;
        }

        start.Environment["PATH"] = string.Join(';', Directories(request));
        return start;
    }

    private static async Task WriteInputAsync(Process process, LaunchRequest request)
    {
        if (!process.StartInfo.RedirectStandardInput)
        {
            return;
        }

        try
        {
            await process.StandardInput.WriteAsync(request.StandardInput).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The child has closed its input: it does not want the rest.
        }
    }

    private static Task ReadAsync(Process process, LaunchRequest request)
    {
        if (request.Output is not { } output)
        {
            return Task.CompletedTask;
        }

        var gate = new Lock();
        return Task.WhenAll(CopyAsync(process.StandardOutput.BaseStream, false), CopyAsync(process.StandardError.BaseStream, true));

        async Task CopyAsync(Stream stream, bool isError)
        {
            var lines = new LineSplitter(output, isError);
            var buffer = new byte[16 * 1024];
            int count;
            while ((count = await stream.ReadAsync(buffer, CancellationToken.None).ConfigureAwait(false)) > 0)
            {
                lock (gate)
                {
                    lines.Write(buffer.AsSpan(0, count));
                }
            }

            lock (gate)
            {
                lines.Flush();
            }
        }
    }
}
