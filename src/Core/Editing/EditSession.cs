using System.Text;
using PyTool.Abstractions.Environments;
using PyTool.Core.Installation.Locks;
using PyTool.Core.Interpreters;
using PyTool.Core.Locking;
using PyTool.Core.Sessions;
using PyTool.Core.Syncing;
using PyTool.Projects.Editing;
using PyTool.Projects.PyProject;
using PyTool.Projects.Scripts;
using PyTool.Projects.Workspaces;

namespace PyTool.Core.Editing;

/// <summary>A project or script that is being changed: its files, its environment, and the way back.</summary>
internal sealed class EditSession : IDisposable
{
    private readonly CommandSession _session;
    private readonly string _directory;
    private readonly EditFollowUp _followUp;
    private readonly FileBackup _backup;
    private readonly EnvironmentLock _held;
    private readonly Standards.Names.PackageName? _package;
    private ProjectEnvironmentResult? _environment;
    private Interpreter? _interpreter;

    private readonly ScriptBlock? _block;
    private ScriptFile? _script;

    private EditSession(CommandSession session, EditPlace place, EditFollowUp followUp, EnvironmentLock held)
    {
        _held = held;
        _session = session;
        _directory = place.Directory;
        _package = place.Package;
        _script = place.Script is { } script && System.IO.File.Exists(script.Path) ? ScriptFile.Find(script.Path, System.IO.File.ReadAllBytes(script.Path)) ?? script : place.Script;
        _block = _script?.Block;
        _followUp = followUp;
        Workspace = Discover();
        File = (_package is { } name ? Member(name).File : Workspace.Current?.File) ?? Workspace.Root;
        _backup = new FileBackup(File.Path, Workspace.Root.Path, LockPath);
    }

    /// <summary>The workspace as it is on disk now.</summary>
    public Workspace Workspace { get; private set; }

    /// <summary>The file with the dependencies.</summary>
    public PyProjectFile File { get; }

    /// <summary>Extras that the environment is to have.</summary>
    public ExtraSelection Extras { get; set; } = ExtraSelection.None;

    /// <summary>Groups that the environment is to have.</summary>
    public GroupSelection Groups { get; set; } = new();

    /// <summary>Whether what is not asked for is removed from the environment.</summary>
    public bool IsExact { get; set; }

    private string LockPath => Workspace.LockPath;

    private InstallTarget Target => InstallTarget.Select(Workspace, _package is { } name ? [name] : [], all: false);

    /// <summary>Whether a script is changed: it gets a lock only if it has one, and its environment is made when it runs.</summary>
    public bool IsScript => _script is not null;

    /// <summary>Whether there is a lock.</summary>
    public bool HasLock => System.IO.File.Exists(LockPath);

    /// <summary>Opens a project or script, locked until the session is disposed of: two edits at once would lose one of them.</summary>
    public static async Task<EditSession> OpenAsync(CommandSession session, EditPlace place, EditFollowUp followUp, CancellationToken cancellationToken)
    {
        var resource = place.Script?.Path ?? Discover(session, place.Directory, null).Directory;
        var held = await WorkspaceLock.AcquireAsync(resource, ProjectEnvironment.LockTimeout(session), session.Clock, session.Diagnostics, cancellationToken).ConfigureAwait(false);
        try
        {
            // Read again: it may have been edited while the lock was waited for.
            session.Files.Forget();
            return new EditSession(session, place, followUp, held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>An editor for <see cref="File"/>.</summary>
    public ProjectEditor Edit() => new(File.Document, IsScript);

    /// <summary>Finds the interpreter and, unless it stays as it is, the environment.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (IsScript)
        {
            return;
        }

        var python = PythonChooser.ForWorkspace(_session, Workspace, _followUp.Python, (package, group) => Target.IsEnabled(Groups, package, group));
        if (!_followUp.NoSync)
        {
            _environment = await ProjectEnvironment.AcquireAsync(
                _session, new ProjectEnvironmentRequest { Workspace = Workspace, Python = python, Active = _followUp.Active, IsLocked = true }, cancellationToken).ConfigureAwait(false);
            _interpreter = _environment.Interpreter;
        }
    }

    /// <summary>Writes a changed file and looks at the workspace again.</summary>
    public async Task SaveAsync(string path, ProjectEditor editor, CancellationToken cancellationToken)
    {
        var content = editor.ToUtf8();
        if (_script is not null)
        {
            content = Encoding.UTF8.GetBytes(_block!.With(editor.ToString()));
            _script = ScriptFile.Find(path, content);
        }

        await LockFile.WriteAsync(path, content, cancellationToken).ConfigureAwait(false);
        _session.Files.Forget(path);
    }

    public async Task<LockResult> LockAsync(CancellationToken cancellationToken)
    {
        Workspace = Discover();
        var result = await LockOperation.RunAsync(_session, new LockRequest
        {
            Workspace = Workspace,
            Mode = IsScript && !HasLock && _followUp.LockMode == LockMode.Write ? LockMode.DryRun : _followUp.LockMode,
            ModeOrigin = _followUp.ModeOrigin,
            Interpreter = _interpreter,
            Python = _followUp.Python,
            Refresh = _followUp.Refresh,
            RefreshPackages = _followUp.RefreshPackages,
        }, cancellationToken).ConfigureAwait(false);
        _interpreter ??= result.Interpreter;
        return result;
    }

    /// <summary>Makes the environment hold what the lock says.</summary>
    public async Task SyncAsync(CancellationToken cancellationToken)
    {
        if (_environment is null)
        {
            return;
        }

        await SyncOperation.FillAsync(_session, new SyncRequest
        {
            Target = Target,
            Extras = Extras,
            Groups = Groups,
            Filter = _followUp.Filter,
            IsExact = IsExact,
            LockMode = LockMode.Frozen,
            Active = _followUp.Active,
        }, _environment, cancellationToken).ConfigureAwait(false);
    }

    public Task RestoreAsync() => _backup.RestoreAsync();

    public void Dispose()
    {
        _environment?.Dispose();
        _held.Dispose();
    }

    private Workspace Discover() => Discover(_session, _directory, _script);

    private static Workspace Discover(CommandSession session, string directory, ScriptFile? script) => script is not null
        ? Workspace.OfScript(script)
        : new WorkspaceDiscovery(session.Files, new DiscoveryOptions { CacheDirectory = session.CacheDirectory }).Discover(directory).Require();

    private WorkspaceMember Member(Standards.Names.PackageName name) => Workspace.TryGetMember(name, out var member)
        ? member
        : throw new Projects.ProjectException($"The workspace does not have a member {name}: {Workspace.Directory}");
}
