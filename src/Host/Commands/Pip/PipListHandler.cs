using System.Text;
using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Pip.Environments;
using PyTool.Core.Pip.Inspecting;
using PyTool.Core.Sessions;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Host.Sessions;
using PyTool.Projects.Settings;
using PyTool.Standards.Names;

namespace PyTool.Host.Commands.Pip;

/// <summary>Runs <c>pytool pip list</c> and <c>pytool pip freeze</c>.</summary>
internal static class PipListHandler
{
    public static async Task<int> ListAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var parsed = invocation.Parsed;
        var isOutdated = parsed.Flag(PipListCommand.Outdated);
        var format = parsed.Value(PipListCommand.Format) ?? "columns";
        if (isOutdated && format == "freeze")
        {
            throw new PyToolException("PT1003", "`--outdated` cannot be used with `--format freeze`") { ExitCode = 2 };
        }

        var session = SessionComposition.Create(invocation);
        await using (session.ConfigureAwait(false))
        {
            using var environment = await PipEnvironment.FindAsync(session, PipMapping.Environment(parsed, session, isMutable: false), cancellationToken).ConfigureAwait(false);
            var excluded = PipMapping.Names(parsed, PipOptions.Exclude);
            var rows = environment.Snapshot.Distributions.Where(item => !excluded.Contains(item.Name) && IsWanted(parsed, item)).ToList();
            IReadOnlyDictionary<PackageName, NewerVersion> latest = new Dictionary<PackageName, NewerVersion>();
            if (isOutdated)
            {
                latest = await new OutdatedSearch(session, environment.Interpreter).FindAsync(rows, cancellationToken).ConfigureAwait(false);
                rows.RemoveAll(item => !latest.ContainsKey(item.Name));
            }

            Write(invocation, format, rows, latest);
            TellProblems(parsed, session, environment);
            await session.FlushAsync().ConfigureAwait(false);
            return 0;
        }
    }

    public static async Task<int> FreezeAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var parsed = invocation.Parsed;
        var session = SessionComposition.Create(invocation);
        await using (session.ConfigureAwait(false))
        {
            IReadOnlyList<InstalledDistribution> installed;
            PipEnvironment? environment = null;
            if (parsed.Values(PipFreezeCommand.PathOption) is { Count: > 0 } paths)
            {
                installed = [.. paths.SelectMany(path => PipEnvironment.ScanFolder(Path.GetFullPath(path, session.WorkingDirectory)))];
            }
            else
            {
                environment = await PipEnvironment.FindAsync(session, PipMapping.Environment(parsed, session, isMutable: false), cancellationToken).ConfigureAwait(false);
                installed = environment.Snapshot.Distributions;
            }

            var excluded = PipMapping.Names(parsed, PipOptions.Exclude);
            var text = new StringBuilder();
            foreach (var distribution in installed)
            {
                if (!excluded.Contains(distribution.Name) && !(parsed.Flag(PipOptions.ExcludeEditable) && InstalledText.EditableLocation(distribution) is not null))
                {
                    text.Append(InstalledText.Freeze(distribution)).Append('\n');
                }
            }

            invocation.Host.Output.WriteImportant(text.ToString());
            if (environment is not null)
            {
                TellProblems(parsed, session, environment);
                environment.Dispose();
            }

            return 0;
        }
    }

    /// <summary>Warns of what does not fit (<c>--strict</c>).</summary>
    public static void TellProblems(ParsedCommand parsed, CommandSession session, PipEnvironment environment)
    {
        if (!(parsed.Flag(PipCompatibilityOptions.Strict, PipCompatibilityOptions.NoStrict) ?? session.Settings.IsSet(PipKeys.Strict)))
        {
            return;
        }

        var interpreter = environment.Interpreter;
        foreach (var problem in InstalledProblems.Find(environment.Snapshot.Distributions, interpreter.Version, interpreter.Markers, interpreter.Tags))
        {
            session.Warn(problem.Text);
        }
    }

    private static bool IsWanted(ParsedCommand parsed, InstalledDistribution distribution)
    {
        var isEditable = InstalledText.EditableLocation(distribution) is not null;
        return !(parsed.Flag(PipListCommand.Editable) && !isEditable) && !(parsed.Flag(PipOptions.ExcludeEditable) && isEditable);
    }

    private static void Write(CommandInvocation invocation, string format, List<InstalledDistribution> rows, IReadOnlyDictionary<PackageName, NewerVersion> latest)
    {
        var output = invocation.Host.Output;
        switch (format)
        {
            case "json":
                output.WriteImportant("[" + string.Join(',', rows.Select(row => Json(row, latest.GetValueOrDefault(row.Name)))) + "]\n");
                break;
            case "freeze":
                output.WriteImportant(string.Concat(rows.Select(static row => $"{row.Name}=={row.Version}\n")));
                break;
            default:
                output.WriteImportant(PipTable.Write(Columns(rows, latest)));
                break;
        }
    }

    private static List<string[]> Columns(List<InstalledDistribution> rows, IReadOnlyDictionary<PackageName, NewerVersion> latest)
    {
        var columns = new List<string[]>();
        if (rows.Count == 0)
        {
            return columns;
        }

        columns.Add(["Package", .. rows.Select(static row => row.Name.Value)]);
        columns.Add(["Version", .. rows.Select(static row => row.Version.ToString())]);
        if (latest.Count > 0)
        {
            columns.Add(["Latest", .. rows.Select(row => latest[row.Name].Version.ToString())]);
            columns.Add(["Type", .. rows.Select(row => latest[row.Name].IsWheel ? "wheel" : "sdist")]);
        }

        var locations = rows.Select(static row => InstalledText.EditableLocation(row) ?? "").ToArray();
        if (locations.Any(static location => location.Length > 0))
        {
            columns.Add(["Editable project location", .. locations]);
        }

        return columns;
    }

    private static string Json(InstalledDistribution row, NewerVersion? latest)
    {
        var text = $"{{\"name\":\"{row.Name}\",\"version\":\"{row.Version}\"";
        if (latest is not null)
        {
            text += $",\"latest_version\":\"{latest.Version}\",\"latest_filetype\":\"{(latest.IsWheel ? "wheel" : "sdist")}\"";
        }

        return InstalledText.EditableLocation(row) is { } location ? text + $",\"editable_project_location\":\"{System.Text.Json.JsonEncodedText.Encode(location, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"}}" : text + "}";
    }
}
