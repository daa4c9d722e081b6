using PyTool.Core.Initialising;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Host.Sessions;
using PyTool.Standards.Names;

namespace PyTool.Host.Commands.Init;

/// <summary>Runs <c>pytool init</c>.</summary>
internal static class InitHandler
{
    public static async Task<int> RunAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var parsed = invocation.Parsed;
        var session = SessionComposition.Create(invocation);
        await using (session.ConfigureAwait(false))
        {
            if (parsed.Flag(InitCommand.Script))
            {
                var path = parsed.Argument("PATH") ?? throw new UsageException("the following required arguments were not provided:\n  <PATH>") { Usage = parsed.Usage };
                await new ScriptInitialiser(session).RunAsync(path, parsed.Flag(InitCommand.Bare), parsed.Value(PythonOptions.Python), cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await new ProjectInitialiser(session).RunAsync(Request(parsed), cancellationToken).ConfigureAwait(false);
            }

            return 0;
        }
    }

    private static InitRequest Request(ParsedCommand parsed)
    {
        // A bare project is a package only when something says so.
        var isPlain = parsed.Flag(InitCommand.NoPackage) || parsed.Flag(InitCommand.Virtual) || (parsed.Flag(InitCommand.Bare) && !SaysPackage(parsed));
        return new InitRequest
        {
            Path = parsed.Argument("PATH"),
            Name = parsed.Value(InitCommand.Name) is { } name ? PackageName.Parse(name) : null,
            IsLibrary = parsed.Flag(InitCommand.Library),
            IsPackage = !isPlain,
            IsBare = parsed.Flag(InitCommand.Bare),
            Description = parsed.Value(InitCommand.Description),
            NoDescription = parsed.Flag(InitCommand.NoDescription),
            WithGit = parsed.Value(InitCommand.Vcs) is { } vcs ? vcs == "git" : null,
            Backend = Backend(parsed.Value(InitCommand.BuildBackend)),
            NoReadme = parsed.Flag(InitCommand.NoReadme),
            Author = parsed.Value(InitCommand.AuthorFrom) switch { "git" => AuthorSource.Git, "none" => AuthorSource.None, _ => AuthorSource.Auto },
            PinPython = parsed.Flag(InitCommand.PinPython, InitCommand.NoPinPython),
            NoWorkspace = parsed.Flag(InitCommand.NoWorkspace),
            Python = parsed.Value(PythonOptions.Python),
        };
    }

    private static bool SaysPackage(ParsedCommand parsed) =>
        parsed.Flag(InitCommand.Package) || parsed.Flag(InitCommand.Library) || parsed.Value(InitCommand.BuildBackend) is not null;

    private static BuildBackendKind Backend(string? name) => name switch
    {
        "hatch" => BuildBackendKind.Hatch,
        "flit" => BuildBackendKind.Flit,
        "pdm" => BuildBackendKind.Pdm,
        "poetry" => BuildBackendKind.Poetry,
        "setuptools" => BuildBackendKind.Setuptools,
        "maturin" => BuildBackendKind.Maturin,
        "scikit" => BuildBackendKind.Scikit,
        _ => BuildBackendKind.Uv,
    };
}
