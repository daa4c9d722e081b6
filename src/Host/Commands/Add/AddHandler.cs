using PyTool.Abstractions.Plugins;
using PyTool.Core.Editing;
using PyTool.Core.Resolving;
using PyTool.Core.Scripts;
using PyTool.Core.Sessions;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Host.Sessions;
using PyTool.Projects;
using PyTool.Projects.Scripts;
using PyTool.Projects.Sources;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;

namespace PyTool.Host.Commands.Add;

/// <summary>Runs <c>pytool add</c>.</summary>
internal static class AddHandler
{
    public static async Task<int> RunAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var parsed = invocation.Parsed;
        Refuse(parsed, RequirementFileOptions.Constraints);
        var given = parsed.Value(ProjectScopeOptions.Script);
        var script = given is null ? null : ScriptReader.Find(given, invocation.Host.WorkingDirectory);
        var session = SessionComposition.Create(invocation, script: script);
        await using (session.ConfigureAwait(false))
        {
            if (given is not null)
            {
                EditMapping.WarnForScript(parsed, session);
                script ??= await ScriptReader.BeginAsync(session, given, parsed.Value(PythonOptions.Python), cancellationToken).ConfigureAwait(false);
            }

            await AddOperation.RunAsync(session, await RequestAsync(invocation, session, script, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            await session.FlushAsync().ConfigureAwait(false);
            return 0;
        }
    }

    private static void Refuse(ParsedCommand parsed, OptionSpec option)
    {
        if (parsed.IsGiven(option) && parsed.VariableOf(option) is null)
        {
            throw new PyToolException("PT1003", $"the option `{option.Name}` is not supported yet") { ExitCode = 2 };
        }
    }

    private static async Task<AddRequest> RequestAsync(CommandInvocation invocation, CommandSession session, ScriptFile? script, CancellationToken cancellationToken)
    {
        var parsed = invocation.Parsed;
        return new AddRequest
        {
            Place = EditMapping.Place(invocation, script),
            Requirements = await RequirementsAsync(parsed, session, cancellationToken).ConfigureAwait(false),
            Section = EditMapping.Section(parsed, AddCommand.Dev, AddCommand.Optional, AddCommand.Group),
            Marker = parsed.Value(AddCommand.Marker) is { } marker ? ReadMarker(marker) : Marker.True,
            Extras = [.. parsed.Values(AddCommand.Extra).Select(ExtraName.Parse)],
            Raw = parsed.Flag(AddCommand.Raw),
            Bounds = parsed.Value(AddCommand.Bounds),
            Editable = parsed.Flag(AddCommand.Editable, AddCommand.NoEditable),
            Workspace = parsed.Flag(AddCommand.Workspace, AddCommand.NoWorkspace),
            Revision = parsed.Value(AddCommand.Rev),
            Tag = parsed.Value(AddCommand.Tag),
            Branch = parsed.Value(AddCommand.Branch),
            Lfs = parsed.Flag(AddCommand.Lfs),
            FollowUp = EditMapping.FollowUp(parsed),
        };
    }

    private static async Task<List<AddedRequirement>> RequirementsAsync(ParsedCommand parsed, CommandSession session, CancellationToken cancellationToken)
    {
        var options = new LoweringOptions { ReadVariable = session.Variables.GetValueOrDefault };
        var names = Names(parsed, session);
        var requirements = new List<AddedRequirement>();
        try
        {
            foreach (var text in parsed.Arguments("PACKAGES"))
            {
                requirements.Add(await AddedRequirement.ParseAsync(text, session.WorkingDirectory, session.Files, options, names, cancellationToken).ConfigureAwait(false));
            }

            foreach (var file in parsed.Values(RequirementFileOptions.Requirements))
            {
                foreach (var line in RequirementLines.Read(Path.GetFullPath(file, session.WorkingDirectory)))
                {
                    requirements.Add(await AddedRequirement.ParseAsync(line.Text, line.Directory, session.Files, options, names, cancellationToken).ConfigureAwait(false));
                }
            }
        }
        catch (ProjectException exception)
        {
            throw ProjectFailures.Convert(exception);
        }

        return requirements;
    }

    private static RequirementNames Names(ParsedCommand parsed, CommandSession session)
    {
        var (reference, kind) = parsed.Value(AddCommand.Tag) is { } tag ? (tag, GitReferenceKind.Tag)
            : parsed.Value(AddCommand.Branch) is { } branch ? (branch, GitReferenceKind.Branch) : (parsed.Value(AddCommand.Rev), GitReferenceKind.Revision);
        return new RequirementNames(session, parsed.Value(PythonOptions.Python)) { Reference = reference, ReferenceKind = kind };
    }

    private static Marker ReadMarker(string text) => Marker.TryParse(text, out var marker)
        ? marker
        : throw new UsageException($"invalid value '{text}' for '--marker <MARKER>': not a valid marker");
}
