using PyTool.Abstractions.Launching;

namespace Contoso.WrappingLauncher;

internal sealed class WrappingLauncher(ILauncher next, IReadOnlyList<string> command) : ILauncher
{
    // Builds are wrapped too: a sandbox that let build backends through would be none.
    public Task<int> RunAsync(LaunchRequest request, CancellationToken cancellationToken) =>
        next.RunAsync(request.WithProgram(command[0], [.. command.Skip(1), request.Program, .. request.Arguments]), cancellationToken);
}
