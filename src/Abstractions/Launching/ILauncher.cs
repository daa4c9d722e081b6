using PyTool.Abstractions.Plugins;

namespace PyTool.Abstractions.Launching;

/// <summary>The launcher job: starts the user's code, or a build backend.</summary>
public interface ILauncher
{
    /// <summary>Starts the program and waits for its end. On Unix a launcher may replace the process instead when <see cref="LaunchRequest.MustReturn"/> is not set; then this never returns.</summary>
    /// <param name="request">What to start.</param>
    /// <param name="cancellationToken">Ends the child (and its group) and throws.</param>
    /// <returns>The child's exit code, 128 + n when it died from signal n.</returns>
    /// <exception cref="PyToolException">The program cannot be started.</exception>
    Task<int> RunAsync(LaunchRequest request, CancellationToken cancellationToken);
}
