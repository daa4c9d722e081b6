using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Specifiers;

namespace PyTool.Projects.PyLock;

/// <summary>A <c>pylock.toml</c> (PEP 751).</summary>
public sealed class PyLockFile
{
    /// <summary>Version of the format; only major version 1 is known.</summary>
    public string LockVersion { get; init; } = "1.0";

    /// <summary>The tool that made it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>Environments it is for; empty: all.</summary>
    public IReadOnlyList<Marker> Environments { get; init; } = [];

    /// <summary>Pythons it is for, or <see langword="null"/>.</summary>
    public VersionSpecifiers? RequiresPython { get; init; }

    /// <summary>Extras that can be chosen.</summary>
    public IReadOnlyList<ExtraName> Extras { get; init; } = [];

    /// <summary>Groups that can be chosen.</summary>
    public IReadOnlyList<GroupName> DependencyGroups { get; init; } = [];

    /// <summary>Groups that are chosen when nothing is said.</summary>
    public IReadOnlyList<string> DefaultGroups { get; init; } = [];

    /// <summary>The packages, in the order of the file.</summary>
    public required IReadOnlyList<PyLockPackage> Packages { get; init; }

    /// <summary>Whether a file name is one that the standard allows: <c>pylock.toml</c> or <c>pylock.NAME.toml</c>.</summary>
    public static bool IsFileName(string name)
    {
        if (name == "pylock.toml")
        {
            return true;
        }

        const string Start = "pylock.";
        const string End = ".toml";
        return name.StartsWith(Start, StringComparison.Ordinal) && name.EndsWith(End, StringComparison.Ordinal)
            && name.Length > Start.Length + End.Length && !name.AsSpan(Start.Length, name.Length - Start.Length - End.Length).Contains('.');
    }
}
