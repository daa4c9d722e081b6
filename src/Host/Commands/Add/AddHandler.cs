using PyTool.Abstractions.Plugins;
using PyTool.Core.Editing;
using PyTool.Core.Resolving;
using PyTool.Core.Sessions;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Host.Sessions;
using PyTool.Projects;
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
        EditMapping.RefuseScripts(parsed);
        Refuse(parsed, RequirementFileOptions.Constraints);
        var session = SessionComposition.Create(invocation);
        await using (session.ConfigureAwait(false))
        {
            await AddOperation.RunAsync(session, Request(invocation, session), cancellationToken).ConfigureAwait(false);
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

    private static AddRequest Request(CommandInvocation invocation, CommandSession session)
    {
        var parsed = invocation.Parsed;
        return new AddRequest
        {
            Directory = SessionComposition.ProjectDirectory(invocation),
            Package = parsed.Value(ProjectScopeOptions.Package) is { } package ? PackageName.Parse(package) : null,
            Requirements = Requirements(parsed, session),
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

    private static List<AddedRequirement> Requirements(ParsedCommand parsed, CommandSession session)
    {
        var options = new LoweringOptions { ReadVariable = session.Variables.GetValueOrDefault };
        var requirements = new List<AddedRequirement>();
        try
        {
            foreach (var text in parsed.Arguments("PACKAGES"))
            {
                requirements.Add(AddedRequirement.Parse(text, session.WorkingDirectory, session.Files, options));
            }

            foreach (var file in parsed.Values(RequirementFileOptions.Requirements))
            {
                foreach (var line in RequirementLines.Read(Path.GetFullPath(file, session.WorkingDirectory)))
                {
                    requirements.Add(AddedRequirement.Parse(line.Text, line.Directory, session.Files, options));
                }
            }
        }
        catch (ProjectException exception)
        {
            throw ProjectFailures.Convert(exception);
        }

        return requirements;
    }

    private static Marker ReadMarker(string text) => Marker.TryParse(text, out var marker)
        ? marker
        : throw new UsageException($"invalid value '{text}' for '--marker <MARKER>': not a valid marker");
}
