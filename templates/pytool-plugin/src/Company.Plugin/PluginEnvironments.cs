using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;

namespace Company.Plugin;

/// <summary>Gives new environments the prompt of the settings; everything else is left to the next provider.</summary>
internal sealed class PluginEnvironments(IEnvironmentProvider next, PluginOptions options, PluginContext context) : IEnvironmentProvider
{
    public IAsyncEnumerable<Interpreter> FindInterpretersAsync(InterpreterQuery query, CancellationToken cancellationToken) => next.FindInterpretersAsync(query, cancellationToken);

    public Task<EnvironmentLayout> CreateAsync(CreateEnvironmentRequest request, CancellationToken cancellationToken)
    {
        context.Diagnostics.Report(new DiagnosticEvent.Trace { Message = $"{context.PluginId}: {request.RootPath}" });
        return next.CreateAsync(options.Prompt is null ? request : WithPrompt(request, options.Prompt), cancellationToken);
    }

    public Task<EnvironmentSnapshot?> InspectAsync(string rootPath, CancellationToken cancellationToken) => next.InspectAsync(rootPath, cancellationToken);

    private static CreateEnvironmentRequest WithPrompt(CreateEnvironmentRequest request, string prompt) => new()
    {
        RootPath = request.RootPath, Interpreter = request.Interpreter, Existing = request.Existing, Prompt = prompt, SystemSitePackages = request.SystemSitePackages,
        Relocatable = request.Relocatable, Seed = request.Seed, FollowsPatchUpgrades = request.FollowsPatchUpgrades, ExtraConfiguration = request.ExtraConfiguration,
    };
}
