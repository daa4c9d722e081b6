using System.ComponentModel;
using System.Diagnostics;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Sessions;

namespace PyTool.Core.Initialising;

/// <summary>The <c>git</c> program, as far as new projects need it.</summary>
internal sealed class GitTool(CommandSession session)
{
    /// <summary>Whether a directory is in a work tree; <see langword="null"/> when there is no <c>git</c>.</summary>
    public async Task<bool?> IsInsideWorkTreeAsync(string directory, CancellationToken cancellationToken) =>
        await RunAsync(directory, ["rev-parse", "--is-inside-work-tree"], cancellationToken).ConfigureAwait(false) is { } answer ? answer.ExitCode == 0 : null;

    /// <summary>Makes a repository.</summary>
    /// <exception cref="PyToolException">It cannot be made.</exception>
    public async Task InitAsync(string directory, CancellationToken cancellationToken)
    {
        var answer = await RunAsync(directory, ["init"], cancellationToken).ConfigureAwait(false) ?? throw Missing();
        if (answer.ExitCode != 0)
        {
            throw new PyToolException(InitErrors.VersionControl, $"Failed to initialize Git repository at `{directory}`\nstdout: {answer.Output}\nstderr: {answer.Error}");
        }
    }

    /// <summary>What an explicit wish for a repository ends with when there is no <c>git</c>.</summary>
    public static PyToolException Missing() => new(InitErrors.VersionControl, "Attempted to initialize a Git repository, but `git` was not found in PATH");

    /// <summary>The user's name and address; <see langword="null"/> when neither is configured.</summary>
    public async Task<ProjectAuthor?> FindAuthorAsync(string directory, CancellationToken cancellationToken)
    {
        var name = await ConfiguredAsync(directory, "user.name", cancellationToken).ConfigureAwait(false);
        var email = await ConfiguredAsync(directory, "user.email", cancellationToken).ConfigureAwait(false);
        return name is null && email is null ? null : new ProjectAuthor(name, email);
    }

    private async Task<string?> ConfiguredAsync(string directory, string key, CancellationToken cancellationToken)
    {
        var answer = await RunAsync(directory, ["config", "--get", key], cancellationToken).ConfigureAwait(false);
        return answer is { ExitCode: 0 } && answer.Output.Trim() is { Length: > 0 } value ? value : null;
    }

    private async Task<Answer?> RunAsync(string directory, string[] arguments, CancellationToken cancellationToken)
    {
        if (Find() is not { } program)
        {
            return null;
        }

        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false, CreateNoWindow = true,
        };
        try
        {
            using var process = Process.Start(start) ?? throw new InvalidOperationException("no process");
            process.StandardInput.Close();
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return new Answer(process.ExitCode, output, await error.ConfigureAwait(false));
        }
        catch (Win32Exception exception)
        {
            session.Trace($"`{program}` cannot be started: {exception.Message}");
            return null;
        }
    }

    // Through the search path of the command, not of the process, and never the working directory.
    private string? Find()
    {
        var name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        foreach (var directory in session.Variables.GetValueOrDefault("PATH", "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            if (Path.IsPathFullyQualified(directory) && Path.Combine(directory, name) is var path && File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }

    private sealed record Answer(int ExitCode, string Output, string Error);
}
