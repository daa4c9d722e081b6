using PyTool.Plugins.Environments.Discovery;

namespace PyTool.Plugins.Environments.Managed;

/// <summary>The link <c>cpython-3.12-linux-x86_64-gnu</c> beside the installations: it leads to the newest patch release.</summary>
internal static class MinorVersionLink
{
    /// <summary>Absolute path of the link; <see langword="null"/> for pre-releases and other implementations, which have none.</summary>
    public static string? PathOf(ManagedInstallation installation)
    {
        if (installation.Implementation != "cpython" || installation.Version.IsPreRelease)
        {
            return null;
        }

        var version = installation.Version.TakeRelease(2) + (installation.Variant.Length == 0 ? "" : "+" + installation.Variant);
        var name = string.Join('-', installation.Implementation, version, installation.OperatingSystem, installation.Architecture, installation.Libc);
        return Path.Combine(Path.GetDirectoryName(installation.Root)!, name);
    }

    public static bool LeadsTo(string link, ManagedInstallation installation) =>
        new DirectoryInfo(link).LinkTarget is { } target
        && string.Equals(Path.GetFullPath(target, Path.GetDirectoryName(link)!), installation.Root, StringComparison.Ordinal);

    /// <summary>Lets the link lead to the newest installation of the same minor version; removes it when there is none.</summary>
    public static void Update(ManagedInstallation installation, IEnumerable<ManagedInstallation> all)
    {
        if (PathOf(installation) is not { } link)
        {
            return;
        }

        var newest = all.Where(other => PathOf(other) == link).MaxBy(static other => other.Version);
        if (newest is null)
        {
            if (new DirectoryInfo(link).LinkTarget is not null)
            {
                File.Delete(link);
            }

            return;
        }

        if (LeadsTo(link, newest))
        {
            return;
        }

        // Replaced by a rename: environments that lead through it never see it missing.
        var temporary = link + ".tmp-" + Guid.NewGuid().ToString("N")[..12];
        File.CreateSymbolicLink(temporary, newest.Root);
        if (OperatingSystem.IsWindows())
        {
            File.Move(temporary, link, overwrite: true);
        }
        else if (NativeMethods.Rename(temporary, link) != 0)
        {
            File.Delete(temporary);
            throw new IOException("Failed to replace the link `" + link + "`: " + System.Runtime.InteropServices.Marshal.GetLastPInvokeErrorMessage());
        }
    }
}
