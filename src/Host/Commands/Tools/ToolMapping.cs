using PyTool.Core.Concrete.Inputs;
using PyTool.Core.Tools.Targets;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Standards;
using PyTool.Standards.Names;
using PyTool.Standards.Requirements;

namespace PyTool.Host.Commands.Tools;

/// <summary>Options that commands for tools share.</summary>
internal static class ToolMapping
{
    /// <summary>What comes beside a tool.</summary>
    public static ToolInputRequest Inputs(ParsedCommand parsed) => new()
    {
        Sources = new RequirementSourceList
        {
            Packages = parsed.Values(WithOptions.With),
            Editables = parsed.Values(WithOptions.WithEditable),
            Files = parsed.Values(WithOptions.WithRequirements),
            Constraints = parsed.Values(RequirementFileOptions.Constraints),
            Overrides = parsed.Values(RequirementFileOptions.Overrides),
            Excludes = parsed.Values(RequirementFileOptions.Excludes),
            BuildConstraints = parsed.Values(RequirementFileOptions.BuildConstraints),
        },
        WithExecutablesFrom = [.. parsed.Values(ToolInstallCommand.WithExecutablesFrom).Select(Parse)],
    };

    /// <summary>Packages of <c>--refresh-package</c>.</summary>
    public static IReadOnlyList<PackageName> Refreshed(ParsedCommand parsed) => [.. parsed.Values(RefreshOptions.RefreshPackage).Select(PackageName.Parse)];

    /// <summary>Refuses names beside <c>--all</c>.</summary>
    public static IReadOnlyList<string> Names(ParsedCommand parsed, OptionSpec all)
    {
        var names = parsed.Arguments("NAME");
        return parsed.Flag(all) && names.Count > 0 ? throw new UsageException($"the argument '<NAME>...' cannot be used with '{all.Display}'") { Usage = parsed.Usage.Replace("[OPTIONS] ", "", StringComparison.Ordinal) } : names;
    }

    private static Requirement Parse(string text)
    {
        try
        {
            return Requirement.Parse(text);
        }
        catch (StandardsFormatException exception)
        {
            throw new UsageException($"invalid value '{text}' for '{ToolInstallCommand.WithExecutablesFrom.Display}': {exception.Message}");
        }
    }
}
