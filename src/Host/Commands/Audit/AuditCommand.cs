using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Audit;

/// <summary><c>pytool audit</c>: look for known vulnerabilities in the dependencies.</summary>
internal static class AuditCommand
{
    public static OptionSpec OutputFormat { get; } = new()
    {
        Name = "--output-format", ValueName = "OUTPUT_FORMAT", Help = "Form of the output", PossibleValues = ["text", "json", "sarif"], Default = "text",
    };

    public static CommandSpec Spec => new()
    {
        HasManual = true,
        Options = () =>
        [
            ExtraOptions.NoExtra, GroupOptions.NoDev, GroupOptions.NoGroup, GroupOptions.NoDefaultGroups, GroupOptions.OnlyGroup, GroupOptions.OnlyDev,
            .. LockModeOptions.All, OutputFormat, .. AuditOptions.All, .. BuildOptions.All, .. ResolverOptions.All, ProjectScopeOptions.Script,
            PlatformOptions.PythonVersion, PlatformOptions.PythonPlatform,
        ],
        Conflicts = () =>
        [
            new ConflictRule(LockModeOptions.Frozen, LockModeOptions.Locked, UpgradeOptions.Upgrade, SourceOptions.NoSources),
            new ConflictRule(LockModeOptions.Locked, UpgradeOptions.Upgrade),
        ],
        Handler = NotSupportedYet.RunAsync,
        Substitute = "Run an auditor on the exported lock: `pytool export --no-emit-project -o requirements.txt`, then `pytool tool run pip-audit -r requirements.txt`",
    };
}
