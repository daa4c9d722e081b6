using PyTool.Core.Pip.Environments;
using PyTool.Core.Pip.Inspecting;
using PyTool.Host.CommandLine;
using PyTool.Host.Sessions;
using PyTool.Standards.Names;

namespace PyTool.Host.Commands.Pip;

/// <summary>Runs <c>pytool pip show</c>.</summary>
internal static class PipShowHandler
{
    public static async Task<int> RunAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var (parsed, output) = (invocation.Parsed, invocation.Host.Output);
        var names = parsed.Arguments("PACKAGE").Select(Name).ToArray();
        if (names.Length == 0)
        {
            output.WriteWarning("Please provide a package name or names.");
            return 1;
        }

        var session = SessionComposition.Create(invocation);
        await using (session.ConfigureAwait(false))
        {
            using var environment = await PipEnvironment.FindAsync(session, PipMapping.Environment(parsed, session, isMutable: false), cancellationToken).ConfigureAwait(false);
            var installed = environment.Snapshot.Distributions;
            var found = installed.Where(item => names.Contains(item.Name)).ToArray();
            var missing = names.Where(name => found.All(item => item.Name != name)).Distinct().Order().ToArray();
            if (missing.Length > 0)
            {
                output.WriteWarning("Package(s) not found for: " + string.Join(", ", missing));
            }

            if (found.Length == 0)
            {
                return 1;
            }

            var details = new InstalledDetails(installed, environment.Interpreter.Markers, environment.Snapshot.Layout.Scheme.Purelib);
            output.WriteOutput(string.Join("---\n", found.Select(item => details.Write(item, parsed.Flag(PipShowCommand.Files)))));
            PipListHandler.TellProblems(parsed, session, environment);
            return 0;
        }
    }

    private static PackageName Name(string text) => PackageName.TryParse(text, out var name)
        ? name
        : throw new UsageException(
            $"invalid value '{text}' for '[PACKAGE]...': Not a valid package or extra name: \"{text}\". Names must start and end with a letter or digit and may only contain -, _, ., and alphanumeric characters.");
}
