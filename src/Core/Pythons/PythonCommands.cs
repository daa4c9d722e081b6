using System.Globalization;
using PyTool.Abstractions.Environments;
using PyTool.Core.Sessions;

namespace PyTool.Core.Pythons;

/// <summary>The commands (<c>python3.12</c>) of managed Pythons in the directory of commands.</summary>
internal sealed class PythonCommands(CommandSession session)
{
    private readonly string _installations = PythonDirectories.Installations(session.Variables, session.WorkingDirectory);

    /// <summary>The directory of commands, as messages show it.</summary>
    public string Directory { get; } = Path.GetFullPath(PythonDirectories.Commands(session.Variables), session.WorkingDirectory);

    /// <summary>Whether the user's shell finds commands there.</summary>
    public bool IsOnPath => session.Variables.GetValueOrDefault("PATH", "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(p => string.Equals(Path.TrimEndingDirectorySeparator(p), Directory, StringComparison.Ordinal));

    /// <summary>Makes the commands of an installation.</summary>
    /// <param name="interpreter">The installation.</param>
    /// <param name="force">Replace files of others.</param>
    /// <param name="isDefault">Make also the commands without a minor version.</param>
    /// <returns>Names of those that were made, sorted; one that is there already, or in whose place something else is, is not among them.</returns>
    public IReadOnlyList<string> Link(ManagedInterpreter interpreter, bool force, bool isDefault)
    {
        var names = isDefault ? (string[])[NameOf(interpreter, ""), NameOf(interpreter, interpreter.Version.Major.ToString(CultureInfo.InvariantCulture)), MinorName(interpreter)] : [MinorName(interpreter)];
        return [.. names.Where(name => Link(interpreter, name, force))];
    }

    private bool Link(ManagedInterpreter interpreter, string name, bool force)
    {
        var path = Path.Combine(Directory, name);
        var target = LinkTarget(interpreter);
        var existing = new FileInfo(path);
        if (existing.LinkTarget == target)
        {
            return false;
        }

        if ((existing.Exists || existing.LinkTarget is not null) && !force && !IsManaged(existing.LinkTarget))
        {
            session.Warn($"Failed to install executable for {interpreter.Key}\n  cause: Executable already exists at `{path}` but is not managed by uv; use `--force` to replace it");
            return false;
        }

        System.IO.Directory.CreateDirectory(Directory);
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        File.CreateSymbolicLink(temporary, target);
        File.Move(temporary, path, overwrite: true);
        return true;
    }

    /// <summary>Removes the commands of an installation.</summary>
    /// <returns>Their names, sorted; those of others stay.</returns>
    public IReadOnlyList<string> Unlink(ManagedInterpreter interpreter)
    {
        string[] names = [NameOf(interpreter, ""), NameOf(interpreter, interpreter.Version.Major.ToString(CultureInfo.InvariantCulture)), MinorName(interpreter)];
        return [.. names.Where(name => Unlink(interpreter, name))];
    }

    private bool Unlink(ManagedInterpreter interpreter, string name)
    {
        var link = new FileInfo(Path.Combine(Directory, name));
        if (link.LinkTarget is not { } target || (target != LinkTarget(interpreter) && !target.StartsWith(interpreter.RootPath + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
        {
            return false;
        }

        link.Delete();
        return true;
    }

    // Through the link of the minor version, where there is one: the command follows patch upgrades.
    private string LinkTarget(ManagedInterpreter interpreter)
    {
        var minor = interpreter.Key.Replace("-" + interpreter.Version, "-" + interpreter.Version.TakeRelease(2), StringComparison.Ordinal);
        var link = Path.Combine(_installations, minor);
        return minor != interpreter.Key && System.IO.Directory.Exists(link)
            ? Path.Combine(link, Path.GetRelativePath(interpreter.RootPath, interpreter.ExecutablePath))
            : interpreter.ExecutablePath;
    }

    private bool IsManaged(string? target) => target?.StartsWith(_installations + Path.DirectorySeparatorChar, StringComparison.Ordinal) == true;

    private static string MinorName(ManagedInterpreter interpreter) => NameOf(interpreter, interpreter.Version.TakeRelease(2).ToString());

    private static string NameOf(ManagedInterpreter interpreter, string version)
    {
        var prefix = interpreter.Implementation == "cpython" ? "python" : interpreter.Implementation;
        var suffix = interpreter.Variant switch { "" => "", "freethreaded" => "t", "debug" => "d", _ => "td" };
        return $"{prefix}{version}{suffix}{(OperatingSystem.IsWindows() ? ".exe" : "")}";
    }
}
