using PyTool.Abstractions.Launching;

namespace PyTool.Host.Plugins.Guards;

/// <summary>A launcher of a foreign plugin, with its name on whatever goes wrong in it.</summary>
internal sealed class GuardedLauncher(ILauncher inner, PluginGuard guard) : ILauncher
{
    public Task<int> RunAsync(LaunchRequest request, CancellationToken cancellationToken)
    {
        // The process is not replaced below a foreign launcher: nobody could tell afterwards whether the launcher ended it or the code did.
        var kept = guard.Plugin.IsBuiltIn || request.MustReturn ? request : Returning(request);
        return guard.CallValueAsync("RunAsync", () => inner.RunAsync(kept, cancellationToken), cancellationToken);
    }

    private static LaunchRequest Returning(LaunchRequest request) => new()
    {
        Program = request.Program, Arguments = request.Arguments, WorkingDirectory = request.WorkingDirectory, Variables = request.Variables, SearchPath = request.SearchPath,
        Purpose = request.Purpose, Environment = request.Environment, MustReturn = true, Output = request.Output, StandardInput = request.StandardInput,
    };
}
