using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Installation.Wheels;
using PyTool.Standards.EntryPoints;
using PyTool.Standards.Records;

namespace PyTool.Core.Installation.Removal;

/// <summary>Works out which files belong to an installed distribution, before any of them is removed.</summary>
internal sealed class RemovalPlanner(EnvironmentLayout layout, IDiagnostics diagnostics)
{
    private readonly string[] roots =
    [
        layout.Scheme.Purelib, layout.Scheme.Platlib, layout.Scheme.Scripts, layout.Scheme.Headers, layout.Scheme.Data,
    ];

    /// <exception cref="PyToolException">The distribution cannot be removed safely; nothing has been changed.</exception>
    public Journal.Removal Plan(InstalledDistribution distribution) => distribution.Kind switch
    {
        InstalledKind.DistInfo => DistInfo(distribution),
        InstalledKind.EggInfoDirectory => EggInfo(distribution),
        InstalledKind.LegacyEditable => EggLink(distribution),
        _ => throw new PyToolException(InstallErrors.CannotUninstall,
            $"Unable to uninstall `{distribution.Name}=={distribution.Version}`. distutils-installed distributions do not include the metadata required to uninstall safely."),
    };

    private Journal.Removal DistInfo(InstalledDistribution distribution)
    {
        var site = Path.GetDirectoryName(distribution.MetadataPath)!;
        var files = new List<string>();
        if (ReadRecord(distribution) is not { } lines)
        {
            Warn($"Failed to uninstall package at {distribution.MetadataPath} due to missing `RECORD` file. Installation may result in an incomplete environment.");
        }
        else
        {
            foreach (var line in lines)
            {
                var path = line.Path.Contains('\0', StringComparison.Ordinal) ? "" : Path.GetFullPath(Path.Combine(site, line.Path));
                if (IsOurs(path))
                {
                    files.Add(path);
                }
                else
                {
                    Warn($"Invalid `RECORD` entry in `{distribution.Name}=={distribution.Version}` that escapes the Python environment, skipping: {line.Path}");
                }
            }
        }

        return new Journal.Removal { Metadata = distribution.MetadataPath, Files = files, Site = site };
    }

    private static IReadOnlyList<RecordEntry>? ReadRecord(InstalledDistribution distribution)
    {
        try
        {
            return RecordBytes.Parse(File.ReadAllBytes(Path.Combine(distribution.MetadataPath, "RECORD")));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (FormatException exception)
        {
            throw new PyToolException(InstallErrors.CannotUninstall, "`RECORD` file is invalid", exception);
        }
    }

    /// <summary>Below the environment's folders, and never the interpreter itself.</summary>
    private bool IsOurs(string path)
    {
        if (string.Equals(path, Path.Combine(layout.RootPath, "pyvenv.cfg"), StringComparison.Ordinal)
            || (string.Equals(Path.GetDirectoryName(path), Path.TrimEndingDirectorySeparator(layout.Scheme.Scripts), StringComparison.Ordinal) && ScriptNames.IsInterpreter(Path.GetFileName(path))))
        {
            return false;
        }

        foreach (var root in roots)
        {
            if (InstallPath.IsBelow(path, root))
            {
                return true;
            }
        }

        return false;
    }

    private Journal.Removal EggInfo(InstalledDistribution distribution)
    {
        var site = Path.GetDirectoryName(distribution.MetadataPath)!;
        var files = new List<string>();
        var installed = Path.Combine(distribution.MetadataPath, "installed-files.txt");
        var topLevel = Path.Combine(distribution.MetadataPath, "top_level.txt");
        if (File.Exists(installed))
        {
            foreach (var line in File.ReadLines(installed))
            {
                var path = Path.GetFullPath(Path.Combine(distribution.MetadataPath, line.Trim()));
                if (line.Trim().Length > 0 && IsOurs(path) && !string.Equals(path, distribution.MetadataPath, StringComparison.Ordinal))
                {
                    files.Add(path);
                }
            }
        }
        else if (File.Exists(topLevel))
        {
            foreach (var line in File.ReadLines(topLevel))
            {
                AddTopLevel(files, site, line.Trim());
            }
        }
        else
        {
            Warn($"Failed to uninstall package at {distribution.MetadataPath} due to missing `top_level.txt` file. Installation may result in an incomplete environment.");
        }

        return new Journal.Removal { Metadata = distribution.MetadataPath, Files = files, Site = site };
    }

    private static void AddTopLevel(List<string> files, string site, string name)
    {
        if (!InstallPath.IsPlain(name) || name.Contains('/', StringComparison.Ordinal))
        {
            return;
        }

        var folder = Path.Combine(site, name);
        if (new FileInfo(folder).LinkTarget is not null)
        {
            files.Add(folder);
        }
        else if (Directory.Exists(folder))
        {
            var walk = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, ReturnSpecialDirectories = false };
            files.AddRange(Directory.EnumerateFiles(folder, "*", walk));
        }

        foreach (var ending in (ReadOnlySpan<string>)[".py", ".pyc", ".pyo"])
        {
            if (File.Exists(folder + ending))
            {
                files.Add(folder + ending);
            }
        }
    }

    /// <summary>The link itself; its line in <c>easy-install.pth</c> goes just before the change begins, see <see cref="EasyInstallFile"/>.</summary>
    private static Journal.Removal EggLink(InstalledDistribution distribution)
    {
        var site = Path.GetDirectoryName(distribution.MetadataPath)!;
        return new Journal.Removal { Files = [distribution.MetadataPath], Site = site };
    }

    private void Warn(string message) => diagnostics.Report(new DiagnosticEvent.Warning { Message = message });
}
