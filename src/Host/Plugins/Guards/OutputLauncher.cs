using PyTool.Abstractions.Launching;
using PyTool.Host.Output;

namespace PyTool.Host.Plugins.Guards;

/// <summary>Gives standard output to what is launched: foreign code in this process does not have it.</summary>
internal sealed class OutputLauncher(ILauncher inner, StandardOutputGuard output) : ILauncher
{
    public async Task<int> RunAsync(LaunchRequest request, CancellationToken cancellationToken)
    {
        if (request.Output is not null)
        {
            return await inner.RunAsync(request, cancellationToken).ConfigureAwait(false);
        }

        using var opening = output.Open();
        return await inner.RunAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
