using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using PyTool.Abstractions.Plugins;
using PyTool.Index.Http;
using PyTool.Index.Urls;

namespace PyTool.Index.Credentials;

/// <summary>The <c>keyring</c> program. Found on PATH by absolute directories only: a program of that name in the working directory is never started.</summary>
internal sealed class Keyring
{
    private const int MaximumOutput = 64 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly string _program;
    private readonly NetworkOptions _options;
    private readonly ConcurrentDictionary<string, Lazy<Task<string?>>> _answers = new(StringComparer.Ordinal);

    private Keyring(string program, NetworkOptions options)
    {
        _program = program;
        _options = options;
    }

    public static Keyring? Find(NetworkOptions options)
    {
        options.Environment.TryGetValue("PATH", out var path);
        foreach (var directory in (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var name in OperatingSystem.IsWindows() ? (ReadOnlySpan<string>)["keyring.exe"] : ["keyring"])
            {
                if (Path.IsPathFullyQualified(directory) && File.Exists(Path.Combine(directory, name)))
                {
                    return new Keyring(Path.Combine(directory, name), options);
                }
            }
        }

        options.Diagnostics.Report(new DiagnosticEvent.Warning { Message = "`keyring` was asked for with `--keyring-provider subprocess`, but there is none on the PATH" });
        return null;
    }

    /// <summary>Asks for the service's URL first, then for the host.</summary>
    public async ValueTask<UrlCredentials?> FindAsync(Uri url, string? service, string? userName, bool isDemanded, CancellationToken cancellationToken)
    {
        if (userName is null && !isDemanded)
        {
            return null;
        }

        var host = UrlOrigin.Of(url).HostAndPort(url);
        foreach (var name in new[] { service ?? $"{url.Scheme}://{host}{url.AbsolutePath}", host })
        {
            var answer = await AskAsync(name, userName).WaitAsync(cancellationToken).ConfigureAwait(false);
            var lines = (answer ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (userName is not null && lines.Length == 1)
            {
                return new UrlCredentials(userName, lines[0]);
            }

            if (userName is null && lines.Length == 2)
            {
                return new UrlCredentials(lines[0], lines[1]);
            }
        }

        return null;
    }

    private Task<string?> AskAsync(string service, string? userName) =>
        _answers.GetOrAdd(service + "\n" + userName, _ => new Lazy<Task<string?>>(() => RunAsync(service, userName))).Value;

    private async Task<string?> RunAsync(string service, string? userName)
    {
        var start = new ProcessStartInfo(_program) { RedirectStandardOutput = true, RedirectStandardInput = true, UseShellExecute = false, CreateNoWindow = true };
        foreach (var argument in userName is null ? (ReadOnlySpan<string>)["get", service, "--mode", "creds"] : ["get", service, userName])
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using var process = Process.Start(start) ?? throw new InvalidOperationException("no process");
            process.StandardInput.Close();
            using var patience = new CancellationTokenSource(Patience, _options.Clock);
            try
            {
                var buffer = new char[MaximumOutput];
                var length = await process.StandardOutput.ReadBlockAsync(buffer, patience.Token).ConfigureAwait(false);
                if (length == MaximumOutput)
                {
                    process.Kill(entireProcessTree: true);
                    return null;
                }

                await process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
                return process.ExitCode == 0 ? new string(buffer, 0, length) : null;
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                Warn("it did not answer in time");
                return null;
            }
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException or IOException)
        {
            Warn(exception.Message);
            return null;
        }
    }

    private void Warn(string message) => _options.Diagnostics.Report(new DiagnosticEvent.Warning { Message = $"Failed to ask `keyring`: {message}" });
}
