using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PyTool.Plugins.Environments.Querying;

/// <summary>Starts an interpreter, isolated, and lets it tell about itself.</summary>
internal sealed class InterpreterProbe(Surroundings surroundings)
{
    private const int MaximumOutput = 1024 * 1024;
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(60);

    /// <summary>Asks an interpreter.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="cancellationToken">Ends the wait and the interpreter.</param>
    /// <returns>Its facts.</returns>
    /// <exception cref="InterpreterProblem">It does not answer as it should.</exception>
    public async Task<InterpreterInfo> AskAsync(string path, CancellationToken cancellationToken)
    {
        surroundings.Trace("Querying interpreter executable at " + path);
        using var process = new Process { StartInfo = StartInfo(path) };
        try
        {
            process.Start();
        }
        catch (Win32Exception failure)
        {
            throw new InterpreterProblem("Failed to query Python interpreter at `" + path + "`: " + failure.Message) { IsTrivial = true };
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeLimit);
        try
        {
            process.StandardInput.Close();
            var output = ReadAsync(process.StandardOutput.BaseStream, limit.Token);
            var error = ReadAsync(process.StandardError.BaseStream, limit.Token);
            var answer = await output.ConfigureAwait(false);
            var complaint = await error.ConfigureAwait(false);
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
            return Judge(path, process.ExitCode, answer, complaint);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new InterpreterProblem(string.Create(
                CultureInfo.InvariantCulture, $"Querying Python at `{path}` did not end within {TimeLimit.TotalSeconds:0} seconds"));
        }
        finally
        {
            End(process);
        }
    }

    private ProcessStartInfo StartInfo(string path)
    {
        var start = new ProcessStartInfo(path)
        {
            // Neither modules nor settings of the working directory may take part.
            WorkingDirectory = Directory.Exists(surroundings.CacheDirectory) ? surroundings.CacheDirectory : Path.GetPathRoot(path)!,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add("-I");
        start.ArgumentList.Add("-B");
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(InterpreterFacts.Script);
        start.Environment.Clear();
        foreach (var (name, value) in surroundings.Variables)
        {
            if (!IsHarmful(name))
            {
                start.Environment[name] = value;
            }
        }

        // The shims of pyenv choose by directory: it is the user's that counts.
        start.Environment.TryAdd("PYENV_DIR", surroundings.WorkingDirectory);
        if (surroundings.Platform.IsMac)
        {
            start.Environment["SYSTEM_VERSION_COMPAT"] = "0";
        }

        return start;
    }

    private static bool IsHarmful(string name) =>
        name.StartsWith("PYTHON", StringComparison.Ordinal) || name.StartsWith("DOTNET_", StringComparison.Ordinal)
        || name is "__PYVENV_LAUNCHER__" or "LD_PRELOAD" or "DYLD_INSERT_LIBRARIES";

    private static InterpreterInfo Judge(string path, int exitCode, byte[] answer, byte[] complaint)
    {
        if (exitCode != 0)
        {
            throw new InterpreterProblem(string.Create(
                CultureInfo.InvariantCulture, $"Querying Python at `{path}` failed with exit status exit status: {exitCode}{Section("stderr", complaint)}"));
        }

        try
        {
            return InterpreterFacts.Read(answer) ?? throw new InterpreterProblem("Can't use Python at `" + path + "`: Python <3.6 is not supported") { IsTrivial = true };
        }
        catch (JsonException failure)
        {
            throw new InterpreterProblem(
                "Querying Python at `" + path + "` returned an invalid response: " + failure.Message + Section("stdout", answer) + Section("stderr", complaint));
        }
    }

    private static string Section(string title, byte[] text)
    {
        const int Shown = 4000;
        var shown = Encoding.UTF8.GetString(text.AsSpan(0, Math.Min(text.Length, Shown))).Trim();
        return shown.Length == 0 ? "" : "\n\n[" + title + "]\n" + shown;
    }

    private static async Task<byte[]> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var all = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int count;
        while ((count = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            // What is too much is read and dropped, so that the interpreter does not block; its answer is then missing.
            all.Write(buffer, 0, (int)Math.Min(count, MaximumOutput - all.Length));
        }

        return all.ToArray();
    }

    private static void End(Process process)
    {
        try
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
        catch (InvalidOperationException)
        {
            // It ended between the question and the kill.
        }
        catch (Win32Exception)
        {
            // It may not be killed: nothing is left to be done.
        }
    }
}
