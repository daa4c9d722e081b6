using PyTool.Host.Commands.Add;
using PyTool.Host.Commands.Audit;
using PyTool.Host.Commands.Auth;
using PyTool.Host.Commands.BuildBackend;
using PyTool.Host.Commands.Building;
using PyTool.Host.Commands.Caching;
using PyTool.Host.Commands.Checking;
using PyTool.Host.Commands.Completion;
using PyTool.Host.Commands.Doctor;
using PyTool.Host.Commands.Explaining;
using PyTool.Host.Commands.Export;
using PyTool.Host.Commands.Formatting;
using PyTool.Host.Commands.Help;
using PyTool.Host.Commands.Init;
using PyTool.Host.Commands.Locking;
using PyTool.Host.Commands.Pip;
using PyTool.Host.Commands.Plugins;
using PyTool.Host.Commands.Publish;
using PyTool.Host.Commands.Pythons;
using PyTool.Host.Commands.Remove;
using PyTool.Host.Commands.Run;
using PyTool.Host.Commands.Self;
using PyTool.Host.Commands.Sync;
using PyTool.Host.Commands.Tools;
using PyTool.Host.Commands.Trees;
using PyTool.Host.Commands.Upgrade;
using PyTool.Host.Commands.Venv;
using PyTool.Host.Commands.Versions;
using PyTool.Host.Commands.Workspaces;

namespace PyTool.Host.CommandLine;

/// <summary>The tree of all commands.</summary>
public static class CommandTree
{
    /// <summary>The root: <c>pytool</c>.</summary>
    public static CommandEntry Root { get; } = new() { Name = "pytool", Help = "Python packages and projects, with exchangeable parts.", Open = () => Spec };

    private static CommandSpec Spec => new()
    {
        HasManual = true,
        Options = () => [GlobalOptions.Version],
        Children = () =>
        [
            new CommandEntry { Name = "auth", Help = "Manage credentials of services", Open = () => AuthCommands.Spec },
            new CommandEntry { Name = "run", Help = "Run a command or script", Open = () => RunCommand.Spec },
            new CommandEntry { Name = "init", Help = "Create a project or script", Open = () => InitCommand.Spec },
            new CommandEntry { Name = "add", Help = "Add dependencies to the project", Open = () => AddCommand.Spec },
            new CommandEntry { Name = "remove", Help = "Remove dependencies from the project", Open = () => RemoveCommand.Spec },
            new CommandEntry { Name = "version", Help = "Show or change the version of the project", Open = () => VersionCommand.Spec },
            new CommandEntry { Name = "sync", Help = "Bring the environment of the project up to date", Open = () => SyncCommand.Spec },
            new CommandEntry { Name = "lock", Help = "Write the lock file of the project", Open = () => LockCommand.Spec },
            new CommandEntry { Name = "upgrade", Help = "Raise the bounds of dependencies", IsHidden = true, Open = () => UpgradeCommand.Spec },
            new CommandEntry { Name = "export", Help = "Write the lock in another format", Open = () => ExportCommand.Spec },
            new CommandEntry { Name = "tree", Help = "Show the tree of dependencies", Open = () => TreeCommand.Spec },
            new CommandEntry { Name = "why", Help = "Show which requirements and decisions chose the version of a package", Open = () => WhyCommand.Spec },
            new CommandEntry { Name = "why-not", Help = "Show what forbids a version of a package", Open = () => WhyNotCommand.Spec },
            new CommandEntry { Name = "format", Help = "Format the code of the project", Open = () => FormatCommand.Spec },
            new CommandEntry { Name = "check", Help = "Check the types of the project", Open = () => CheckCommand.Spec },
            new CommandEntry { Name = "audit", Help = "Look for known vulnerabilities in the dependencies", Open = () => AuditCommand.Spec },
            new CommandEntry { Name = "tool", Help = "Run and install tools that packages bring", Open = () => ToolCommands.Spec },
            new CommandEntry { Name = "python", Help = "Manage Python versions and installations", Open = () => PythonCommands.Spec },
            new CommandEntry { Name = "pip", Help = "Manage packages as pip does", Open = () => PipCommands.Spec },
            new CommandEntry { Name = "venv", Aliases = ["virtualenv", "v"], Help = "Create an environment", Open = () => VenvCommand.Spec },
            new CommandEntry { Name = "build", Help = "Build source distributions and wheels", Open = () => BuildCommand.Spec },
            new CommandEntry { Name = "publish", Help = "Upload distributions to an index", Open = () => PublishCommand.Spec },
            new CommandEntry { Name = "workspace", Help = "Inspect workspaces", Open = () => WorkspaceCommands.Spec },
            new CommandEntry { Name = "build-backend", Help = "The hooks of the build backend", IsHidden = true, Open = () => BuildBackendCommands.Spec },
            new CommandEntry { Name = "cache", Help = "Manage the cache", Open = () => CacheCommands.Spec },
            new CommandEntry { Name = "doctor", Help = "Look at everything that a command needs", Open = () => DoctorCommand.Spec },
            new CommandEntry { Name = "self", Help = "Manage pytool itself", Open = () => SelfCommands.Spec },
            new CommandEntry { Name = "clean", Help = "Empty the cache, or remove packages from it", IsHidden = true, Open = () => CacheCleanCommand.Spec },
            new CommandEntry { Name = "generate-shell-completion", Help = "Print a completion script for a shell", IsHidden = true, Open = () => CompletionCommand.Spec },
            new CommandEntry { Name = "plugin", Help = "Manage plugins: exchange the resolver, the cache, the environment provider or the launcher", Open = () => PluginCommands.Spec },
            new CommandEntry { Name = "help", Help = "Show the manual of a command", Open = () => HelpCommand.Spec },
        ],
    };
}
