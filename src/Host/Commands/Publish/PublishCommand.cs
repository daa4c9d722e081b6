using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Publish;

/// <summary><c>pytool publish</c>: upload distributions to an index.</summary>
internal static partial class PublishCommand
{
    public static CommandSpec Spec => new()
    {
        Arguments = [new ArgumentSpec { Name = "FILES", Help = "Files to upload, patterns allowed", IsRepeatable = true, Default = "dist/*" }],
        Options = () =>
        [
            Index, Username, Password, Token, TrustedPublishing, KeyringProvider, PublishUrl, CheckUrl, SkipExisting, ReportOptions.DryRun,
            NoAttestations,
        ],
        Conflicts = () =>
        [
            new ConflictRule(Index, PublishUrl, CheckUrl),
            new ConflictRule(Token, Username, Password),
        ],
        Handler = PublishHandler.RunAsync,
    };
}
