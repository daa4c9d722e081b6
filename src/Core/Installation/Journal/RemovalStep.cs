using PyTool.Abstractions.Plugins;
using PyTool.Core.Installation.Wheels;

namespace PyTool.Core.Installation.Journal;

/// <summary>Carries out a removal. Repeating it does no harm: what is gone is gone.</summary>
internal sealed class RemovalStep(IReadOnlyList<string> roots, IDiagnostics diagnostics)
{
    /// <summary>Takes the metadata and all files away. Several removals may run at once. Returns the folders that may be empty now.</summary>
    public HashSet<string> RemoveFiles(Removal removal, string asideFolder)
    {
        var guard = new LinkGuard([.. roots, removal.Site]);
        SetAside(removal, asideFolder);
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in removal.Files)
        {
            if (!guard.IsDirect(file))
            {
                diagnostics.Report(new DiagnosticEvent.Warning { Message = $"Not removed because the path leads through a link: {file}" });
                continue;
            }

            Delete(file);
            folders.Add(Path.GetDirectoryName(file)!);
        }

        return folders;
    }

    /// <summary>One rename and nobody takes the distribution for installed any more; its other files are then loose files.</summary>
    private static void SetAside(Removal removal, string asideFolder)
    {
        if (removal.Metadata is null || !Directory.Exists(removal.Metadata) || new FileInfo(removal.Metadata).LinkTarget is not null)
        {
            return;
        }

        Directory.CreateDirectory(asideFolder);
        try
        {
            Directory.Move(removal.Metadata, Path.Combine(asideFolder, Guid.NewGuid().ToString("N")));
        }
        catch (IOException exception) when (DeviceErrors.IsCrossDevice(exception))
        {
            // Site-packages on a device of its own: RECORD goes first, the rest of the folder with the other files.
            File.Delete(Path.Combine(removal.Metadata, "RECORD"));
        }
    }

    private static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (DirectoryNotFoundException)
        {
            // Gone with its folder.
        }
        catch (UnauthorizedAccessException) when (Directory.Exists(path))
        {
            DeleteIfEmpty(path);
        }
    }

    private static bool DeleteIfEmpty(string directory)
    {
        if (!Directory.Exists(directory) || Directory.EnumerateFileSystemEntries(directory).Any())
        {
            return !Directory.Exists(directory);
        }

        Directory.Delete(directory, recursive: false);
        return true;
    }

    /// <summary>Within site-packages: bytecode folders beside removed files go, and folders that are empty then, upward.</summary>
    public void RemoveFolders(HashSet<string> folders, string site)
    {
        var guard = new LinkGuard([.. roots, site]);
        var sorted = folders.ToList();
        sorted.Sort(static (left, right) => string.CompareOrdinal(right, left));
        foreach (var folder in sorted)
        {
            for (var current = folder; InstallPath.IsBelow(current, site); current = Path.GetDirectoryName(current)!)
            {
                var bytecode = Path.Combine(current, "__pycache__");
                if (guard.IsDirect(bytecode) && Directory.Exists(bytecode) && new FileInfo(bytecode).LinkTarget is null)
                {
                    Directory.Delete(bytecode, recursive: true);
                }

                if (!DeleteIfEmpty(current))
                {
                    break;
                }
            }
        }
    }
}
