using PyTool.Abstractions.Environments;
using PyTool.Plugins.Environments.Discovery;

namespace PyTool.Plugins.Environments.Creation;

/// <summary>The executable that an environment's <c>python</c> leads to.</summary>
internal static class BaseExecutable
{
    /// <summary>The base executable; for a managed installation with a link of its minor version, the path through that link, so that patch upgrades reach the environment.</summary>
    public static string Resolve(Interpreter interpreter, HostPlatform platform, string installDirectory, out bool minorOnly)
    {
        minorOnly = false;
        var executable = interpreter.BaseExecutable;
        if (platform.IsWindows || !executable.StartsWith(installDirectory + "/", StringComparison.Ordinal))
        {
            return executable;
        }

        var rest = executable[(installDirectory.Length + 1)..];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var folder = slash < 0 ? rest : rest[..slash];

        // Only who asked for a minor version comes here through its link; who named the patch release keeps it.
        minorOnly = slash > 0 && ManagedInstallation.TryParse(Path.Combine(installDirectory, folder)) is null
            && new DirectoryInfo(Path.Combine(installDirectory, folder)).LinkTarget is not null;
        return executable;
    }
}
