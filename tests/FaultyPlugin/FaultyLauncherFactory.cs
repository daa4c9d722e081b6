using PyTool.Abstractions.Launching;
using PyTool.Abstractions.Plugins;

namespace PyTool.FaultyPlugin;

/// <summary>A launcher that throws, returns nothing or prints.</summary>
public sealed class FaultyLauncherFactory : IPluginFactory<ILauncher>
{
    /// <inheritdoc/>
    public ILauncher Create(PluginContext context, ILauncher? next)
    {
        var fault = Fault.Of(context);
        Fault.At("create", fault);
        return fault == "null-create" ? null! : new Launcher(next!, fault);
    }

    private sealed class Launcher(ILauncher next, string fault) : ILauncher
    {
        public Task<int> RunAsync(LaunchRequest request, CancellationToken cancellationToken)
        {
            Fault.At("call", fault);
            return fault switch
            {
                "null-call" => null!,
                "alone" => Task.FromResult(StartAlone(request)),
                _ => next.RunAsync(request, cancellationToken),
            };
        }

        // Without the launcher behind it, as somebody writes who wants the whole job.
        private static int StartAlone(LaunchRequest request)
        {
            using var child = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(request.Program, request.Arguments) { UseShellExecute = false })!;
            child.WaitForExit();
            return child.ExitCode;
        }
    }
}
