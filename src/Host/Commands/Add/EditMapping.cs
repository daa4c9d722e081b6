using PyTool.Core.Editing;
using PyTool.Core.Sessions;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Host.Commands.Sync;
using PyTool.Host.Sessions;
using PyTool.Projects.Editing;
using PyTool.Projects.Scripts;
using PyTool.Standards.Names;

namespace PyTool.Host.Commands.Add;

/// <summary>Options that <c>add</c> and <c>remove</c> share, as values of the operations.</summary>
internal static class EditMapping
{
    public static EditFollowUp FollowUp(ParsedCommand parsed)
    {
        var (mode, origin) = SyncMapping.Mode(parsed);
        return new EditFollowUp
        {
            LockMode = mode,
            ModeOrigin = origin,
            NoSync = parsed.Flag(EnvironmentSyncOptions.NoSync),
            Active = SyncMapping.Active(parsed),
            Python = parsed.Value(PythonOptions.Python),
            Filter = SyncMapping.Filter(parsed),
            Refresh = parsed.Flag(RefreshOptions.Refresh),
            RefreshPackages = SyncMapping.Packages(parsed, RefreshOptions.RefreshPackage),
        };
    }

    /// <summary>The list that is meant.</summary>
    public static DependencySection Section(ParsedCommand parsed, OptionSpec dev, OptionSpec optional, OptionSpec group) =>
        parsed.Value(optional) is { } extra ? new DependencySection.OfExtra { Extra = ExtraName.Parse(extra) }
        : parsed.Value(group) is { } name ? new DependencySection.OfGroup { Group = GroupName.Parse(name) }
        : parsed.Flag(dev) ? new DependencySection.OfGroup { Group = GroupName.Parse("dev") }
        : DependencySection.Production;

    /// <summary>The project or script that is changed.</summary>
    public static EditPlace Place(CommandInvocation invocation, ScriptFile? script) => new()
    {
        Directory = SessionComposition.ProjectDirectory(invocation),
        Package = script is null && invocation.Parsed.Value(ProjectScopeOptions.Package) is { } package ? PackageName.Parse(package) : null,
        Script = script,
    };

    /// <summary>Warns of options that mean nothing for a script.</summary>
    public static void WarnForScript(ParsedCommand parsed, CommandSession session)
    {
        var (_, origin) = SyncMapping.Mode(parsed);
        foreach (var text in (string?[])[Text(parsed, ProjectScopeOptions.Package), origin, Text(parsed, EnvironmentSyncOptions.NoSync)])
        {
            if (!string.IsNullOrEmpty(text))
            {
                session.Warn($"`{text}` is a no-op for Python scripts with inline metadata, which always run in isolation");
            }
        }
    }

    private static string? Text(ParsedCommand parsed, OptionSpec option) => parsed.IsGiven(option) ? option.Name : null;

    public static PackageName Name(string text) => PackageName.TryParse(text, out var name)
        ? name
        : throw new UsageException($"invalid value '{text}' for '<PACKAGES>...': Not a valid package or extra name: \"{text}\". Names must start and end with a letter or digit and may only contain -, _, ., and alphanumeric characters.");
}
