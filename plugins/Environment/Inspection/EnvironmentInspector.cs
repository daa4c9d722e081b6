using PyTool.Abstractions.Environments;
using PyTool.Plugins.Environments.Creation;
using PyTool.Plugins.Environments.Discovery;
using PyTool.Plugins.Environments.Querying;

namespace PyTool.Plugins.Environments.Inspection;

/// <summary>Looks into an environment or an installation.</summary>
internal sealed class EnvironmentInspector(Surroundings surroundings, InterpreterReader reader)
{
    public async Task<EnvironmentSnapshot?> InspectAsync(string rootPath, CancellationToken cancellationToken)
    {
        var root = Path.TrimEndingDirectorySeparator(rootPath);
        var configuration = PyVenvConfiguration.Read(root);
        var executable = FindExecutable(root);
        if (executable is null)
        {
            surroundings.Trace("No Python executable in `" + root + "`");
            return null;
        }

        Interpreter interpreter;
        try
        {
            interpreter = await reader.ReadAsync(executable, InterpreterSource.ProvidedPath, cancellationToken).ConfigureAwait(false);
        }
        catch (InterpreterProblem problem)
        {
            surroundings.Trace("Failed to inspect environment `" + root + "`: " + problem.Message);
            return null;
        }

        return new EnvironmentSnapshot
        {
            Layout = new EnvironmentLayout
            {
                RootPath = root,
                Interpreter = interpreter,
                Scheme = interpreter.Scheme,
                IsRelocatable = configuration?.IsRelocatable ?? false,
            },
            Distributions = SitePackages.Scan(interpreter.Scheme.Purelib, interpreter.Scheme.Platlib),
            Configuration = configuration?.Values ?? new Dictionary<string, string>(),
        };
    }

    private string? FindExecutable(string root)
    {
        var path = new VirtualEnvironments(surroundings).PythonOf(root);
        return File.Exists(path) ? path : null;
    }
}
