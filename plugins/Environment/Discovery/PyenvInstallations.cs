using PyTool.Abstractions.Environments;
using PyTool.Standards.Versions;

namespace PyTool.Plugins.Environments.Discovery;

/// <summary>
/// The interpreters that pyenv built, each in a folder of its own. PATH knows only pyenv's shims, which start none but the versions chosen at the moment.
/// </summary>
internal sealed class PyenvInstallations(Surroundings surroundings)
{
    /// <summary>The directories with executables of what may fit: final releases first, newest first, other implementations last.</summary>
    public IEnumerable<string> Directories(PythonRequest request)
    {
        if (Root() is not { } root)
        {
            return [];
        }

        var found = new List<KeyValuePair<PyVersion?, string>>();
        try
        {
            foreach (var directory in new DirectoryInfo(Path.Combine(root, "versions")).EnumerateDirectories())
            {
                // Links are aliases of versions that are listed themselves; with a configuration it is an environment made by a user.
                if (directory.LinkTarget is null && !File.Exists(Path.Combine(directory.FullName, "pyvenv.cfg")) && MayFit(request, directory.Name, out var version))
                {
                    found.Add(new(version, directory.FullName));
                }
            }
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            surroundings.Trace("Failed to list the installations of pyenv: " + failure.Message);
            return [];
        }

        found.Sort(static (left, right) => Compare(left.Key, left.Value, right.Key, right.Value));
        return found.ConvertAll(pair => surroundings.Platform.IsWindows ? pair.Value : Path.Combine(pair.Value, "bin"));
    }

    private string? Root()
    {
        if (surroundings.Variable("PYENV_ROOT") is { } given && Path.IsPathFullyQualified(given))
        {
            return given;
        }

        if (surroundings.Platform.IsWindows)
        {
            return surroundings.Variable("USERPROFILE") is { } profile ? Path.Combine(profile, ".pyenv", "pyenv-win") : null;
        }

        return surroundings.Variable("HOME") is { } home && Path.IsPathFullyQualified(home) ? Path.Combine(home, ".pyenv") : null;
    }

    // A folder named after a release holds that release of CPython: what cannot fit need not be started.
    private static bool MayFit(PythonRequest request, string name, out PyVersion? version)
    {
        var isFreeThreaded = name.EndsWith('t');
        var number = isFreeThreaded ? name[..^1] : name;
        if (!PyVersion.TryParse(number, out version) || version.ReleaseCount != 3)
        {
            version = null;
            return true;
        }

        return request.Kind is PythonRequestKind.ExecutableName || request.MatchesBuild("cpython", version, isFreeThreaded, isDebug: false);
    }

    private static int Compare(PyVersion? left, string leftPath, PyVersion? right, string rightPath)
    {
        var order = Rank(left).CompareTo(Rank(right));
        order = order != 0 || left is null || right is null ? order : right.CompareTo(left);
        return order != 0 ? order : string.CompareOrdinal(leftPath, rightPath);
    }

    private static int Rank(PyVersion? version) => version switch
    {
        null => 2,
        { IsPreRelease: true } => 1,
        _ => 0,
    };
}
