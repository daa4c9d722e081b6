using System.Globalization;
using PyTool.Core.Resolving;
using PyTool.Core.Versions;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Host.Output;
using PyTool.Host.Sessions;
using PyTool.Projects;
using PyTool.Standards.Names;

namespace PyTool.Host.Commands.Versions;

/// <summary>Runs <c>pytool version</c>.</summary>
internal static class VersionHandler
{
    public static async Task<int> RunAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var parsed = invocation.Parsed;
        var session = SessionComposition.Create(invocation);
        await using (session.ConfigureAwait(false))
        {
            try
            {
                var request = Request(invocation);
                var result = new ProjectVersions(session).Run(request);
                if (result.Backup is not null)
                {
                    await VersionFollowUp.RunAsync(invocation, session, result, cancellationToken).ConfigureAwait(false);
                }

                Print(invocation.Host.Output, parsed, result);
                return 0;
            }
            catch (ProjectException exception)
            {
                throw ProjectFailures.Convert(exception);
            }
        }
    }

    private static VersionRequest Request(CommandInvocation invocation)
    {
        var parsed = invocation.Parsed;
        var bumps = parsed.Values(VersionCommand.Bump).Select(t => Bump(parsed, t)).ToArray();
        if (bumps.Length > 0 && parsed.Argument("VALUE") is not null)
        {
            throw new UsageException("the argument '[VALUE]' cannot be used with '--bump <BUMP[=VALUE]>'") { Usage = parsed.Usage };
        }

        return new VersionRequest
        {
            Directory = SessionComposition.ProjectDirectory(invocation),
            Value = parsed.Argument("VALUE"),
            Bumps = bumps,
            Package = parsed.Value(ProjectScopeOptions.Package) is { } name ? PackageName.Parse(name) : null,
            DryRun = parsed.Flag(ReportOptions.DryRun),
        };
    }

    private static VersionBump Bump(ParsedCommand parsed, string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? text : text[..equals];
        var kind = name switch
        {
            "major" => BumpKind.Major,
            "minor" => BumpKind.Minor,
            "patch" => BumpKind.Patch,
            "stable" => BumpKind.Stable,
            "alpha" => BumpKind.Alpha,
            "beta" => BumpKind.Beta,
            "rc" => BumpKind.Rc,
            "post" => BumpKind.Post,
            "dev" => BumpKind.Dev,
            _ => throw new UsageException($"invalid bump component `{name}`") { Usage = parsed.Usage },
        };
        if (equals < 0)
        {
            return new VersionBump { Kind = kind };
        }

        if (kind == BumpKind.Stable)
        {
            throw new UsageException("`--bump stable` does not accept a value") { Usage = parsed.Usage };
        }

        return ulong.TryParse(text[(equals + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? new VersionBump { Kind = kind, Value = value }
            : throw new UsageException($"invalid numeric value `{text[(equals + 1)..]}` for `--bump {name}`") { Usage = parsed.Usage };
    }

    private static void Print(ConsoleOutput output, ParsedCommand parsed, VersionResult result)
    {
        var current = (result.New ?? result.Old).ToString();
        if (parsed.Value(ReportOptions.OutputFormat) == "json")
        {
            // Names and versions hold nothing that JSON would have to escape.
            output.WriteImportant($"{{\n  \"package_name\": \"{result.Name}\",\n  \"version\": \"{current}\",\n  \"commit_info\": null\n}}\n");
            return;
        }

        output.WriteOutputLine(parsed.Flag(VersionCommand.Short) ? current : result.New is null ? $"{result.Name} {result.Old}" : $"{result.Name} {result.Old} => {current}");
    }
}
