using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Sessions;
using PyTool.Core.Tools.Commands;
using PyTool.Core.Tools.Receipts;
using PyTool.Standards.Names;

namespace PyTool.Core.Tools.Installing;

/// <summary>The commands that a tool is going to have: found and judged before anything is changed.</summary>
internal sealed class CommandPlan
{
    private readonly List<string> _lines = [];
    private readonly List<(ToolEntryPoint EntryPoint, string RelativePath)> _commands = [];

    private CommandPlan()
    {
    }

    /// <summary>The commands, for the receipt.</summary>
    public IReadOnlyList<ToolEntryPoint> EntryPoints => [.. _commands.Select(static command => command.EntryPoint).Order()];

    /// <summary>Why there can be no tool; <see langword="null"/>: nothing is wrong.</summary>
    public PyToolException? Failure { get; private set; }

    /// <summary>What goes to standard output.</summary>
    public IReadOnlyList<string> Results { get; private set; } = [];

    /// <summary>Finds the commands.</summary>
    /// <param name="snapshot">The new environment.</param>
    /// <param name="name">The tool.</param>
    /// <param name="others">Packages whose commands are wanted too.</param>
    /// <param name="places">Where commands are put.</param>
    /// <param name="previous">The receipt that the new one replaces; its commands are the tool's own.</param>
    /// <param name="force">Replace what belongs to others.</param>
    public static CommandPlan Make(EnvironmentSnapshot snapshot, PackageName name, IReadOnlyCollection<PackageName> others, ToolPlaces places, ToolReceipt? previous, bool force)
    {
        var plan = new CommandPlan();
        var results = new List<string>();
        foreach (var package in others.Where(other => other != name).Order().Append(name))
        {
            plan.Add(snapshot, package, package == name, places, previous, force, results);
            if (plan.Failure is not null)
            {
                break;
            }
        }

        plan.Results = results;
        return plan;
    }

    /// <summary>Tells which commands there are.</summary>
    public void Tell(CommandSession session)
    {
        foreach (var line in _lines)
        {
            session.Tell(line);
        }
    }

    /// <summary>Puts the commands in place and removes those of the previous receipt that are not among them.</summary>
    /// <param name="scripts">Absolute path of the directory of scripts in the final place.</param>
    /// <param name="previous">The previous receipt; <see langword="null"/>: none.</param>
    public void Link(string scripts, ToolReceipt? previous)
    {
        foreach (var (entryPoint, relative) in _commands)
        {
            CommandLinks.Install(Path.Combine(scripts, relative), entryPoint.InstallPath);
        }

        CommandLinks.Remove(previous?.EntryPoints.Where(old => !_commands.Exists(command => IsSame(command.EntryPoint, old))) ?? []);
    }

    /// <summary>Makes commands of a receipt again that are missing: an installation may have been killed before it could.</summary>
    /// <param name="snapshot">The environment in its place.</param>
    /// <param name="receipt">Its receipt.</param>
    public static void Restore(EnvironmentSnapshot snapshot, ToolReceipt receipt)
    {
        foreach (var entryPoint in receipt.EntryPoints)
        {
            var source = Path.Combine(snapshot.Layout.Scheme.Scripts, Path.GetFileName(entryPoint.InstallPath));
            if (!Exists(entryPoint.InstallPath) && LinkedFile.Exists(source))
            {
                CommandLinks.Install(source, entryPoint.InstallPath);
            }
        }
    }

    private void Add(EnvironmentSnapshot snapshot, PackageName package, bool isTool, ToolPlaces places, ToolReceipt? previous, bool force, List<string> results)
    {
        var commands = PackageCommands.Find(snapshot, package) ?? [];
        if (commands.Count == 0)
        {
            AddNothing(snapshot, package, isTool, results);
            return;
        }

        var entryPoints = new List<ToolEntryPoint>(commands.Count);
        foreach (var command in commands)
        {
            entryPoints.Add(new ToolEntryPoint
            {
                Name = CommandLinks.NameOf(command.Name), InstallPath = Path.Join(places.Commands, command.Name).Replace('\\', '/'), From = package.Value,
            });
        }

        var foreign = force ? [] : entryPoints.Where(item => Exists(item.InstallPath) && previous?.EntryPoints.Any(old => IsSame(old, item)) != true).Select(static item => item.Name).ToArray();
        if (foreign.Length > 0)
        {
            var (noun, verb) = foreign.Length == 1 ? ("Executable", "exists") : ("Executables", "exist");
            Failure = new PyToolException(ToolErrors.Commands, $"{noun} already {verb}: {string.Join(", ", foreign)} (use `--force` to overwrite)");
            return;
        }

        for (var i = 0; i < entryPoints.Count; i++)
        {
            _commands.Add((entryPoints[i], commands[i].RelativePath));
        }

        var from = isTool ? "" : $" from `{package}`";
        _lines.Add($"Installed {CommandLinks.Count(entryPoints.Count)}{from}: {string.Join(", ", entryPoints.Select(static item => item.Name))}");
    }

    private void AddNothing(EnvironmentSnapshot snapshot, PackageName package, bool isTool, List<string> results)
    {
        if (!isTool)
        {
            results.Add($"No executables are provided by package `{package}`");
            results.Add("");
            results.Add($"hint: Use `--with {package}` to include `{package}` as a dependency without installing its executables");
            return;
        }

        results.Add($"No executables are provided by package `{package}`; removing tool");
        Failure = new PyToolException(ToolErrors.Commands, $"Failed to install entrypoints for `{package}`") { Hint = Hint(PackageCommands.Providers(snapshot, package.Value, package), package) };
    }

    private static string? Hint(IReadOnlyList<PackageName> providers, PackageName command) => providers.Count switch
    {
        0 => null,
        1 => $"An executable with the name `{command}` is available via dependency `{providers[0]}`. Did you mean `{ToolName.Program} tool install {providers[0]}`?",
        _ => $"An executable with the name `{command}` is available via the following dependencies: {string.Join(", ", providers)}. Did you mean to install one of them instead?",
    };

    // A link that leads nowhere is in nobody's way.
    private static bool Exists(string path) => LinkedFile.Exists(LinkedFile.Place(path)) || Directory.Exists(LinkedFile.Place(path));

    private static bool IsSame(ToolEntryPoint left, ToolEntryPoint right) => string.Equals(left.InstallPath, right.InstallPath, StringComparison.Ordinal);
}
