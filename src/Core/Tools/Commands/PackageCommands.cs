using PyTool.Abstractions.Environments;
using PyTool.Standards.Names;
using PyTool.Standards.Records;

namespace PyTool.Core.Tools.Commands;

/// <summary>Which commands the packages of an environment bring: what their RECORD lists in the directory of scripts.</summary>
internal static class PackageCommands
{
    private const long LargestRecord = 64 << 20;

    /// <summary>The commands of a package, sorted; <see langword="null"/>: it is not installed.</summary>
    public static IReadOnlyList<ToolCommand>? Find(EnvironmentSnapshot snapshot, PackageName name)
    {
        foreach (var distribution in snapshot.Distributions)
        {
            if (distribution.Name == name)
            {
                return Of(distribution, snapshot.Layout.Scheme);
            }
        }

        return null;
    }

    /// <summary>The packages with a command of a name, other than one of them.</summary>
    public static IReadOnlyList<PackageName> Providers(EnvironmentSnapshot snapshot, string command, PackageName except)
    {
        var providers = new List<PackageName>();
        foreach (var distribution in snapshot.Distributions)
        {
            if (distribution.Name != except && Has(Of(distribution, snapshot.Layout.Scheme), command))
            {
                providers.Add(distribution.Name);
            }
        }

        return providers;
    }

    /// <summary>Whether a command is among some.</summary>
    public static bool Has(IReadOnlyList<ToolCommand> commands, string name)
    {
        foreach (var command in commands)
        {
            if (string.Equals(command.Name, name, StringComparison.Ordinal)
                || (OperatingSystem.IsWindows() && string.Equals(command.Name, name + ".exe", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    private static List<ToolCommand> Of(InstalledDistribution distribution, InstallScheme scheme)
    {
        var commands = new List<ToolCommand>();
        if (Read(distribution) is not { } entries)
        {
            return commands;
        }

        var site = Path.GetDirectoryName(distribution.MetadataPath)!;
        var prefix = Path.GetRelativePath(site, scheme.Scripts).Replace(Path.DirectorySeparatorChar, '/') + "/";
        foreach (var entry in entries)
        {
            var path = entry.Path.Replace('\\', '/');
            if (path.StartsWith(prefix, StringComparison.Ordinal) && !path.AsSpan(prefix.Length).Contains("..", StringComparison.Ordinal))
            {
                commands.Add(new ToolCommand { Name = path[(path.LastIndexOf('/') + 1)..], RelativePath = path[prefix.Length..] });
            }
        }

        commands.Sort(static (left, right) => string.CompareOrdinal(left.Name, right.Name));
        return commands;
    }

    private static IReadOnlyList<RecordEntry>? Read(InstalledDistribution distribution)
    {
        var path = Path.Combine(distribution.MetadataPath, "RECORD");
        try
        {
            return File.Exists(path) && new FileInfo(path).Length <= LargestRecord && RecordFile.TryParse(File.ReadAllText(path), out var entries) ? entries : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // No commands are known of it then.
            return null;
        }
    }
}
