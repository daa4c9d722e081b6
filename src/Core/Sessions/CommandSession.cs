using PyTool.Abstractions.Plugins;
using PyTool.Projects;

namespace PyTool.Core.Sessions;

/// <summary>What every operation is given: the world around one command. Cheap to make; everything that costs is made on first use.</summary>
public sealed class CommandSession : IAsyncDisposable
{
    private ProjectFiles? _files;

    /// <summary>The four jobs as chosen for this command.</summary>
    public required IJobs Jobs { get; init; }

    /// <summary>pytool's own directories.</summary>
    public required ToolDirectories Directories { get; init; }

    /// <summary>The process environment at the start.</summary>
    public required IReadOnlyDictionary<string, string> Variables { get; init; }

    /// <summary>Absolute path of the working directory, after <c>--directory</c>.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Absolute path of the cache. With <c>--no-cache</c> a directory that is removed after the command.</summary>
    public required string CacheDirectory { get; init; }

    /// <summary>Takes everything to be told besides results. Operations never write to the console.</summary>
    public required IDiagnostics Diagnostics { get; init; }

    /// <summary>Absolute path of the installed <c>pytool</c>, for children and messages.</summary>
    public required string ToolPath { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The project files of the command; each is read once.</summary>
    public ProjectFiles Files
    {
        get => _files ??= new ProjectFiles(WorkingDirectory);
        init => _files = value;
    }

    /// <summary>Warns the user.</summary>
    public void Warn(string message) => Diagnostics.Report(new DiagnosticEvent.Warning { Message = message });

    /// <summary>Tells the user what is being done, on standard error.</summary>
    public void Tell(string message) => Diagnostics.Report(new DiagnosticEvent.Status { Message = message });

    /// <summary>A line for <c>--verbose</c>.</summary>
    public void Trace(string message) => Diagnostics.Report(new DiagnosticEvent.Trace { Message = message });

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
