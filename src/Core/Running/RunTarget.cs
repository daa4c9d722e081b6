using PyTool.Projects.Scripts;

namespace PyTool.Core.Running;

/// <summary>What a command line names, as far as it must be read before it runs.</summary>
internal sealed class RunTarget : IDisposable
{
    /// <summary>The command with its arguments; a script from the network is a file by now.</summary>
    public required IReadOnlyList<string> Command { get; init; }

    /// <summary>The script with inline metadata; <see langword="null"/>: it is none.</summary>
    public ScriptFile? Script { get; init; }

    /// <summary>The text of standard input for the command <c>-</c>; <see langword="null"/>: another command.</summary>
    public string? Input { get; init; }

    /// <summary>The command is a script, whatever it is called.</summary>
    public bool IsScript { get; init; }

    /// <summary>A file that goes with the run; <see langword="null"/>: none.</summary>
    public string? Temporary { get; init; }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            if (Temporary is not null)
            {
                File.Delete(Temporary);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It lies in the directory for temporary files: the system clears it away.
        }
    }
}
