using PyTool.Abstractions.Environments;

namespace Contoso.PrebuiltEnvironments;

/// <summary>Where a prebuilt environment for a project exists, it stands in for the project's own, read-only: pytool checks that it fits and never changes it.</summary>
internal sealed class PrebuiltProvider(IEnvironmentProvider next, string root) : IEnvironmentProvider
{
    public IAsyncEnumerable<Interpreter> FindInterpretersAsync(InterpreterQuery query, CancellationToken cancellationToken) => next.FindInterpretersAsync(query, cancellationToken);

    public Task<EnvironmentLayout> CreateAsync(CreateEnvironmentRequest request, CancellationToken cancellationToken) => next.CreateAsync(request, cancellationToken);

    public async Task<EnvironmentSnapshot?> InspectAsync(string rootPath, CancellationToken cancellationToken)
    {
        var project = Path.GetFileName(Path.GetDirectoryName(rootPath));
        var prebuilt = string.IsNullOrEmpty(project) ? null : Path.Combine(root, project);
        if (prebuilt is null || !Directory.Exists(prebuilt) || await next.InspectAsync(prebuilt, cancellationToken) is not { } snapshot)
        {
            return await next.InspectAsync(rootPath, cancellationToken);
        }

        var layout = snapshot.Layout;
        return new EnvironmentSnapshot
        {
            Layout = new EnvironmentLayout { RootPath = layout.RootPath, Interpreter = layout.Interpreter, Scheme = layout.Scheme, IsRelocatable = layout.IsRelocatable, IsReadOnly = true },
            Distributions = snapshot.Distributions,
            Configuration = snapshot.Configuration,
        };
    }
}
