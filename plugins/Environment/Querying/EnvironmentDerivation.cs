using PyTool.Plugins.Environments.Creation;

namespace PyTool.Plugins.Environments.Querying;

/// <summary>
/// Knows the interpreter of a virtual environment from that of its base, without starting it. Only for the plain case: CPython on Unix, <c>bin/python</c> a link
/// to the base executable in the directory that <c>pyvenv.cfg</c> names as <c>home</c>.
/// </summary>
internal static class EnvironmentDerivation
{
    private const int MaximumLinks = 40;

    /// <summary>The executable of the base installation.</summary>
    /// <param name="executable">Absolute path in a directory <c>bin</c>.</param>
    /// <returns>The environment's root and base executable; <see langword="null"/> when this is not the plain case.</returns>
    public static DerivedEnvironment? Find(string executable)
    {
        var scripts = Path.GetDirectoryName(executable);
        if (scripts is null || Path.GetFileName(scripts) != "bin" || Path.GetDirectoryName(scripts) is not { } root
            || PyVenvConfiguration.Read(root) is not { } configuration || configuration.Home is not { } home)
        {
            return null;
        }

        var current = executable;
        for (var i = 0; i < MaximumLinks; i++)
        {
            if (new FileInfo(current).LinkTarget is not { } target)
            {
                return null;
            }

            current = Path.GetFullPath(target, Path.GetDirectoryName(current)!);
            var directory = Path.GetDirectoryName(current);
            if (directory != scripts)
            {
                return string.Equals(directory, Path.TrimEndingDirectorySeparator(home), StringComparison.Ordinal) && File.Exists(current)
                    ? new DerivedEnvironment { Root = root, BaseExecutable = current }
                    : null;
            }
        }

        return null;
    }
}
