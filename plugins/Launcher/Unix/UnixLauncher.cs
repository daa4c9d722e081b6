using PyTool.Abstractions.Launching;

namespace PyTool.Plugins.Launcher.Unix;

/// <summary>Replaces the process by the program when nothing has to happen afterwards, otherwise starts it as a child.</summary>
internal sealed class UnixLauncher : ILauncher
{
    public Task<int> RunAsync(LaunchRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var mayReplace = !request.MustReturn && request.Output is null && request.StandardInput is null;
        if (!IsCurrent(request.WorkingDirectory) && !Directory.Exists(request.WorkingDirectory))
        {
            throw LaunchFailure.NoWorkingDirectory(request.WorkingDirectory);
        }

        if (mayReplace)
        {
            throw ProcessReplacement.Run(request);
        }

        return Task.Factory.StartNew(() => ChildRun.Execute(request, cancellationToken), cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Whether no change of directory is needed; true too for a current directory that was deleted.</summary>
    public static bool IsCurrent(string directory)
    {
        try
        {
            return string.Equals(directory, Environment.CurrentDirectory, StringComparison.Ordinal);
        }
        catch (IOException)
        {
            // The current directory is gone: a request can only mean that one or an existing other one.
            return !Directory.Exists(directory);
        }
    }
}
