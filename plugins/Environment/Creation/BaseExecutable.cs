using PyTool.Abstractions.Environments;
using PyTool.Plugins.Environments.Discovery;
using PyTool.Plugins.Environments.Managed;

namespace PyTool.Plugins.Environments.Creation;

/// <summary>The executable that an environment's <c>python</c> leads to.</summary>
internal static class BaseExecutable
{
    /// <summary>The base executable; for a managed installation the path through the link of its minor version, so that patch upgrades reach the environment.</summary>
    public static string Resolve(CreateEnvironmentRequest request, HostPlatform platform, string installDirectory, out bool minorOnly)
    {
        minorOnly = false;
        var executable = request.Interpreter.BaseExecutable;
        if (platform.IsWindows || !executable.StartsWith(installDirectory + "/", StringComparison.Ordinal))
        {
            return executable;
        }

        var rest = executable[(installDirectory.Length + 1)..];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return executable;
        }

        var folder = Path.Combine(installDirectory, rest[..slash]);
        if (ManagedInstallation.TryParse(folder) is not { } installation)
        {
            // It was found through the link already.
            minorOnly = new DirectoryInfo(folder).LinkTarget is not null;
            return executable;
        }

        var link = MinorVersionLink.PathOf(installation);
        minorOnly = request.FollowsPatchUpgrades && link is not null && MinorVersionLink.LeadsTo(link, installation);
        return minorOnly ? link + rest[slash..] : executable;
    }
}
