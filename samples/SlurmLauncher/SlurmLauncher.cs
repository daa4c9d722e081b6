using PyTool.Abstractions.Launching;

namespace Contoso.SlurmLauncher;

/// <summary>Starts the code through <c>srun</c>: in an allocation that there is (<c>sbatch</c>, <c>salloc</c>), or in one of its own.</summary>
/// <remarks>
/// The next launcher starts <c>srun</c> with the variables and the search path of the code, and <c>srun</c> hands its environment on to every task; its exit code is the highest of all tasks, and
/// signals reach the tasks (<see cref="SignalRelay"/>). So the code sees the same world as on this machine.
/// </remarks>
internal sealed class SlurmLauncher(ILauncher next, SlurmSettings settings) : ILauncher
{
    public Task<int> RunAsync(LaunchRequest request, CancellationToken cancellationToken)
    {
        if (request.Purpose != LaunchPurpose.UserCode && !settings.Builds)
        {
            return next.RunAsync(request, cancellationToken);
        }

        var placed = settings.NodeDirectory is { } directory && request.Environment is { } environment ? NodeEnvironment.Of(environment.RootPath, directory) : null;
        var started = placed is null ? request : placed.Move(request);
        string[] prologue = placed is null ? [] : placed.Prologue;
        string[] arguments = ["--export=ALL", "--kill-on-bad-exit=1", $"--chdir={request.WorkingDirectory}", .. settings.Arguments, "--", .. prologue, started.Program, .. started.Arguments];
        return next.RunAsync(started.WithProgram("sh", SignalRelay.Around(arguments)), cancellationToken);
    }
}
