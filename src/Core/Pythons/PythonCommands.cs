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

    /// <summary>Makes the command of an installation.</summary>
    /// <returns>Its name; <see langword="null"/>: it is there already, or something else is.</returns>
    public string? Link(ManagedInterpreter interpreter, bool force)
    {
        var path = PathOf(interpreter);
        var target = LinkTarget(interpreter);
        var existing = new FileInfo(path);
        if (existing.LinkTarget == target)
        {
            return null;
        }

        if ((existing.Exists || existing.LinkTarget is not null) && !force && !IsManaged(existing.LinkTarget))
        {
            session.Warn($"Failed to install executable for {interpreter.Key}\n  cause: Executable already exists at `{path}` but is not managed by uv; use `--force` to replace it");
            return null;
        }

        System.IO.Directory.CreateDirectory(Directory);
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        File.CreateSymbolicLink(temporary, target);
        File.Move(temporary, path, overwrite: true);
        return Path.GetFileName(path);
    }

    /// <summary>Removes the command of an installation.</summary>
    /// <returns>Its name; <see langword="null"/>: there was none, or it is another's.</returns>
    public string? Unlink(ManagedInterpreter interpreter)
    {
        var link = new FileInfo(PathOf(interpreter));
        if (link.LinkTarget is not { } target || (target != LinkTarget(interpreter) && !target.StartsWith(interpreter.RootPath + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
        {
            return null;
        }

        link.Delete();
        return link.Name;
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

    private string PathOf(ManagedInterpreter interpreter)
    {
        var prefix = interpreter.Implementation == "cpython" ? "python" : interpreter.Implementation;
        var suffix = interpreter.Variant switch { "" => "", "freethreaded" => "t", "debug" => "d", _ => "td" };
        return Path.Combine(Directory, $"{prefix}{interpreter.Version.TakeRelease(2)}{suffix}{(OperatingSystem.IsWindows() ? ".exe" : "")}");
    }
}
