using PyTool.Abstractions.Environments;
using PyTool.Plugins.Environments.Creation;

namespace PyTool.Plugins.Environments.Discovery;

/// <summary>Virtual environments around the command: the active one, conda's, the <c>.venv</c> above.</summary>
internal sealed class VirtualEnvironments(Surroundings surroundings)
{
    private const string DirectoryName = ".venv";
    private const int MaximumPointer = 4096;

    public IEnumerable<InterpreterCandidate> Candidates(string? startDirectory)
    {
        if (surroundings.Variable("VIRTUAL_ENV") is { } active)
        {
            yield return Interpreter(Path.GetFullPath(active, surroundings.WorkingDirectory), InterpreterSource.ActiveEnvironment);
        }

        if (surroundings.Variable("CONDA_PREFIX") is { } conda && !IsBaseConda())
        {
            yield return Interpreter(conda, InterpreterSource.CondaEnvironment);
        }

        if (startDirectory is not null && FindUpward(startDirectory) is { } found)
        {
            yield return Interpreter(found, InterpreterSource.DiscoveredEnvironment);
        }
    }

    public IEnumerable<InterpreterCandidate> BaseConda()
    {
        if (surroundings.Variable("CONDA_PREFIX") is { } conda && IsBaseConda())
        {
            yield return Interpreter(conda, InterpreterSource.BaseCondaEnvironment);
        }
    }

    /// <summary>The interpreter of an environment or a prefix; the first choice when none is there.</summary>
    public string PythonOf(string root)
    {
        foreach (var name in surroundings.Platform.EnvironmentPythons)
        {
            var path = Path.Combine(root, name);
            if (File.Exists(path))
            {
                return path;
            }
        }

        return Path.Combine(root, surroundings.Platform.EnvironmentPythons[0]);
    }

    private InterpreterCandidate Interpreter(string root, InterpreterSource source) => new() { Path = PythonOf(root), Source = source };

    private bool IsBaseConda() => surroundings.Variable("CONDA_DEFAULT_ENV") is "base" or "root";

    private static string? FindUpward(string start)
    {
        for (var directory = start; directory is not null; directory = Path.GetDirectoryName(directory))
        {
            if (PyVenvConfiguration.Exists(directory))
            {
                return directory;
            }

            var candidate = Path.Combine(directory, DirectoryName);
            if (Directory.Exists(candidate))
            {
                return PyVenvConfiguration.Exists(candidate) ? candidate : null;
            }

            if (File.Exists(candidate))
            {
                return Pointed(candidate, directory);
            }
        }

        return null;
    }

    // A file `.venv` holds the path of the environment.
    private static string? Pointed(string file, string directory)
    {
        try
        {
            if (new FileInfo(file).Length > MaximumPointer)
            {
                return null;
            }

            var root = Path.GetFullPath(File.ReadAllText(file).Trim(), directory);
            return PyVenvConfiguration.Exists(root) ? root : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // Not readable, or no path: there is no environment.
            return null;
        }
    }
}
