using System.Text;
using PyTool.Abstractions.Environments;
using PyTool.Core.Installation.Journal;
using PyTool.Core.Interpreters;
using PyTool.Core.Locking.Document;
using PyTool.Core.Locking.Plugins;
using PyTool.Core.Resolving;
using PyTool.Core.Sessions;
using PyTool.Projects.Indexes;
using PyTool.Projects.PyProject;
using PyTool.Projects.Settings;
using PyTool.Projects.Settings.Values;
using PyTool.Projects.Workspaces;
using PyTool.Standards.Names;

namespace PyTool.Core.FastPath;

/// <summary>Notes what the answers of <c>run</c>, <c>sync</c> and <c>lock</c> depend on. What cannot be told from paths forbids the record.</summary>
internal sealed class FastPathInputs(CommandSession session, FastPathLog log)
{
    private const int MaximumLinks = 40;
    private static readonly Dictionary<PackageName, ExcludeNewerValue> NoDates = [];
    private static readonly string[] BuildFiles = ["pyproject.toml", "setup.py", "setup.cfg", "src"];
    private static readonly string[] MetadataFiles = ["direct_url.json", "WHEEL", "uv_build.json", "uv_cache.json"];
    private static readonly string[] EnvironmentFiles = ["pyvenv.cfg", "bin", "bin/python", "bin/python3", "lib64"];

    /// <summary>Project files, lock and source trees.</summary>
    public void AddProject(Workspace workspace, LockDocument document, string lockPath)
    {
        foreach (var path in session.Files.ConsultedPaths)
        {
            log.Note(path);
        }

        if (session.Files.HasDoubts)
        {
            log.Forbid("members are found by a pattern over several levels");
        }

        log.Note(session.ToolPath);
        log.Note(workspace.Directory);
        log.Note(lockPath);
        log.Note(PluginLock.PathOf(lockPath));
        AddDates(workspace);
        foreach (var member in workspace.Members)
        {
            AddTree(member.Directory);
        }

        foreach (var package in document.Packages)
        {
            AddSource(package.Source, workspace.Directory);
        }
    }

    /// <summary>An environment with everything that is looked at to see that it is right.</summary>
    public void AddEnvironment(EnvironmentSnapshot snapshot, Workspace workspace)
    {
        var layout = snapshot.Layout;
        AddEnvironment(layout.RootPath, workspace);
        AddInterpreter(layout.Interpreter.SysExecutable);
        AddInterpreter(layout.Interpreter.BaseExecutable);
        AddRedirected(layout.Scheme.Purelib);
        AddRedirected(layout.Scheme.Platlib);
        foreach (var distribution in snapshot.Distributions)
        {
            if (distribution.Kind != InstalledKind.DistInfo)
            {
                log.Forbid($"`{distribution.Name}` has metadata of an old kind");
            }

            log.Note(distribution.MetadataPath);
            foreach (var name in MetadataFiles)
            {
                log.Note(Path.Combine(distribution.MetadataPath, name));
            }
        }
    }

    /// <summary>An environment as far as it is looked at to learn its interpreter.</summary>
    public void AddEnvironment(string root, Workspace workspace)
    {
        AddRedirected(root);
        AddRedirected(Path.Combine(workspace.Directory, ".venv"));
        log.Note(JournalFile.PathOf(root));
        foreach (var name in EnvironmentFiles)
        {
            log.Note(Path.Combine(root, name));
        }

        if (session.Variables.GetValueOrDefault("VIRTUAL_ENV") is { Length: > 0 } active)
        {
            AddRedirected(Path.GetFullPath(active, session.WorkingDirectory));
        }
    }

    /// <summary>An interpreter: every link on the way to the program, and what makes it one of an environment.</summary>
    public void AddInterpreter(string path)
    {
        for (var hop = 0; hop < MaximumLinks; hop++)
        {
            log.Note(path);
            if (Path.GetDirectoryName(Path.GetDirectoryName(path)) is { } root)
            {
                log.Note(Path.Combine(root, "pyvenv.cfg"));
            }

            if (new FileInfo(path).LinkTarget is not { } target)
            {
                return;
            }

            path = Path.GetFullPath(target, Path.GetDirectoryName(path)!);
        }
    }

    /// <summary>The wish for a Python, where it names files.</summary>
    public void AddRequest(PythonRequest request)
    {
        if (request.Kind == PythonRequestKind.File)
        {
            AddInterpreter(request.Path!);
        }
        else if (request.Kind is PythonRequestKind.Directory or PythonRequestKind.ExecutableName)
        {
            log.Forbid("the interpreter is asked for by a name or a directory");
        }
    }

    private void AddRedirected(string path)
    {
        log.Note(path);
        if (new FileInfo(path).LinkTarget is { } target)
        {
            log.Note(Path.GetFullPath(target, Path.GetDirectoryName(path)!));
        }
    }

    // Git commits and files of an index do not change; trees and files do, and an address has to be asked.
    private void AddSource(LockSource source, string root)
    {
        if (source.IsTree)
        {
            AddTree(Path.GetFullPath(source.Location, root));
        }
        else if (source.Kind == LockSourceKind.LocalArchive)
        {
            AddRedirected(Path.GetFullPath(source.Location, root));
        }
        else if (source.Kind == LockSourceKind.Archive)
        {
            log.Forbid("a package comes from an address");
        }
    }

    private void AddTree(string directory)
    {
        AddRedirected(directory);
        foreach (var name in BuildFiles)
        {
            log.Note(Path.Combine(directory, name));
        }

        if (session.Files.FindProjectIn(directory) is not { Project: { } project } file)
        {
            if (session.Files.FindProjectIn(directory) is not { HasBuildSystem: false, Uv.Package: not true })
            {
                log.Forbid($"only a build tells what {directory} needs");
            }

            return;
        }

        if (project.Dynamic.Count > 0)
        {
            log.Forbid($"{directory} has dynamic metadata");
        }

        if (file.Tool("uv")?.TryGetValue("cache-keys", out _) == true)
        {
            log.Forbid($"{directory} has cache keys of its own");
        }
    }

    private void AddDates(Workspace workspace)
    {
        var settings = session.Settings;
        var indexes = ConfiguredIndexes.List(settings).Concat(workspace.Indexes).Concat(workspace.Members.SelectMany(static member => member.File.Uv.Indexes ?? []));
        if (IsRelative(settings.Get(SettingKeys.ExcludeNewer, ExcludeNewerValue.Disabled))
            || settings.Get(SettingKeys.ExcludeNewerPackage, NoDates).Values.Any(IsRelative)
            || indexes.Any(static index => IsRelative(index.ExcludeNewer) || index.ExcludeNewerPackage?.Values.Any(IsRelative) == true))
        {
            log.Forbid("a date is relative to today");
        }
    }

    private static bool IsRelative(ExcludeNewerValue? value) => value?.Kind == ExcludeNewerKind.Span;
}
