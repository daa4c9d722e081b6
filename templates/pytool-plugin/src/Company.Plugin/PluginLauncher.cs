using PyTool.Abstractions.Launching;
using PyTool.Abstractions.Plugins;

namespace Company.Plugin;

/// <summary>Sets the variables of the settings for the code; everything else is left to the next launcher.</summary>
internal sealed class PluginLauncher(ILauncher next, PluginOptions options, PluginContext context) : ILauncher
{
    public Task<int> RunAsync(LaunchRequest request, CancellationToken cancellationToken)
    {
        context.Diagnostics.Report(new DiagnosticEvent.Trace { Message = $"{context.PluginId}: {request.Program}" });
        var variables = new Dictionary<string, string?>(request.Variables);
        foreach (var (name, value) in options.Variables)
        {
            variables[name] = value;
        }

        return next.RunAsync(With(request, variables), cancellationToken);
    }

    private static LaunchRequest With(LaunchRequest request, IReadOnlyDictionary<string, string?> variables) => new()
    {
        Program = request.Program, Arguments = request.Arguments, WorkingDirectory = request.WorkingDirectory, Variables = variables, SearchPath = request.SearchPath,
        Purpose = request.Purpose, Environment = request.Environment, MustReturn = request.MustReturn, Output = request.Output, StandardInput = request.StandardInput,
    };
}
