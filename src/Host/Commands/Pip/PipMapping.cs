using PyTool.Abstractions.Plugins;
using PyTool.Core.Concrete.Inputs;
using PyTool.Core.Pip.Environments;
using PyTool.Core.Sessions;
using PyTool.Core.Syncing;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Index.Caching;
using PyTool.Projects.Settings;
using PyTool.Standards.Names;

namespace PyTool.Host.Commands.Pip;

/// <summary>Options of the pip commands as values of the operations.</summary>
internal static class PipMapping
{
    /// <summary>The environment.</summary>
    public static PipEnvironmentRequest Environment(ParsedCommand parsed, CommandSession session, bool isMutable, string purpose = "install into", bool tellsInterpreter = false)
    {
        var settings = session.Settings;
        return new PipEnvironmentRequest
        {
            Python = parsed.Value(PythonOptions.Python) ?? settings.Find(PipKeys.Python)?.Value,
            System = Flag(parsed, InstallTargetOptions.System, InstallTargetOptions.NoSystem) ?? settings.IsSet(PipKeys.System),
            Target = parsed.Value(InstallTargetOptions.Target) ?? settings.Find(PipKeys.Target)?.Value,
            Prefix = parsed.Value(InstallTargetOptions.Prefix) ?? settings.Find(PipKeys.Prefix)?.Value,
            IsMutable = isMutable,
            BreaksSystemPackages = Flag(parsed, InstallTargetOptions.BreakSystemPackages, InstallTargetOptions.NoBreakSystemPackages) ?? settings.IsSet(PipKeys.BreakSystemPackages),
            Purpose = purpose,
            TellsInterpreter = tellsInterpreter,
        };
    }

    /// <summary>Where the requirements stand.</summary>
    public static RequirementSourceList Sources(ParsedCommand parsed, CommandSession session, IReadOnlyList<string> packages, IReadOnlyList<string> editables, IReadOnlyList<string> files)
    {
        var settings = session.Settings;
        return new RequirementSourceList
        {
            Packages = packages,
            Editables = editables,
            Files = files,
            Constraints = parsed.Values(RequirementFileOptions.Constraints),
            Overrides = parsed.Values(RequirementFileOptions.Overrides),
            Excludes = parsed.Values(RequirementFileOptions.Excludes),
            BuildConstraints = parsed.Values(RequirementFileOptions.BuildConstraints),
            Groups = parsed.Values(PipOptions.Group) is { Count: > 0 } groups ? groups : settings.Get(PipKeys.Group, []),
            Extras = new ExtraSelection
            {
                Extras = parsed.Values(ExtraOptions.Extra) is { Count: > 0 } extras ? [.. extras.Select(ExtraName.Parse)] : settings.Get(PipKeys.Extra, []),
                All = Flag(parsed, ExtraOptions.AllExtras, ExtraOptions.NoAllExtras) ?? settings.IsSet(PipKeys.AllExtras),
                Without = settings.Get(PipKeys.NoExtra, []),
            },
        };
    }

    /// <summary>Stored answers that are asked for again.</summary>
    public static RefreshPolicy? Refresh(ParsedCommand parsed, CommandSession session)
    {
        var now = session.Clock.GetUtcNow();
        return parsed.Flag(RefreshOptions.Refresh) ? RefreshPolicy.All(now)
            : parsed.Values(RefreshOptions.RefreshPackage) is { Count: > 0 } names ? RefreshPolicy.Packages(names.Select(PackageName.Parse), now)
            : null;
    }

    /// <summary>Names of packages.</summary>
    public static HashSet<PackageName> Names(ParsedCommand parsed, OptionSpec option) => [.. parsed.Values(option).Select(PackageName.Parse)];

    /// <summary>Refuses what no command does.</summary>
    public static void RefuseTorch(ParsedCommand parsed, CommandSession session)
    {
        if (parsed.IsGiven(PlatformOptions.TorchBackend) || session.Settings.Find(SettingKeys.TorchBackend) is not null)
        {
            throw new PyToolException("PT1003", "`--torch-backend` is not supported") { ExitCode = 2, Hint = "Name the index of the wanted builds with `--index`" };
        }
    }

    /// <summary>Refuses what pip has and uv does not.</summary>
    public static void RefuseUser(ParsedCommand parsed, OptionSpec user)
    {
        if (parsed.Flag(user))
        {
            throw new PyToolException("PT1003", "pip's `--user` is unsupported (use a virtual environment instead)") { ExitCode = 2 };
        }
    }

    private static bool? Flag(ParsedCommand parsed, OptionSpec positive, OptionSpec negative) => parsed.Flag(positive, negative);
}
