using System.Text;
using PyTool.Abstractions.Launching;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Sessions;

namespace PyTool.Core.Git;

/// <summary>Runs the system's git, started through the launcher like all other programs.</summary>
internal sealed class GitProgram(CommandSession session)
{
    private string? _path;

    /// <summary>Runs a command.</summary>
    /// <param name="directory">Absolute path it runs in.</param>
    /// <param name="arguments">Its arguments; names from outside have been checked.</param>
    /// <param name="reach">From where it may fetch: what a remote repository names as a submodule is never a local one.</param>
    /// <param name="withLargeFiles">Whether large files are fetched.</param>
    /// <param name="cancellationToken">Ends git.</param>
    /// <returns>Standard output without the last line end.</returns>
    /// <exception cref="PyToolException">There is no git, or it failed.</exception>
    public async Task<string> RunAsync(string directory, IReadOnlyList<string> arguments, GitReach reach, bool withLargeFiles, CancellationToken cancellationToken)
    {
        var output = new Output();
        var request = new LaunchRequest
        {
            Program = _path ??= Find(),
            // Hooks and templates of the user are programs: a checkout of foreign code runs none.
            Arguments = ["-c", "core.hooksPath=" + (OperatingSystem.IsWindows() ? "NUL" : "/dev/null"), "-c", "init.templateDir=", "-c", "advice.detachedHead=false", .. arguments],
            WorkingDirectory = directory,
            Variables = Variables(reach, withLargeFiles),
            Purpose = LaunchPurpose.Helper,
            MustReturn = true,
            Output = output,
            StandardInput = "",
        };
        session.Trace("Running `git " + arguments[0] + "` in `" + directory + "`");
        var code = await session.Jobs.Launcher.RunAsync(request, cancellationToken).ConfigureAwait(false);
        return code == 0 ? output.Standard.ToString().TrimEnd('\n') : throw new PyToolException(GitErrors.Failed, $"`git {arguments[0]}` failed (exit status: {code})\n{output.Error.ToString().TrimEnd()}");
    }

    private Dictionary<string, string?> Variables(GitReach reach, bool withLargeFiles)
    {
        var variables = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["GIT_TERMINAL_PROMPT"] = "0",
            ["GIT_ALLOW_PROTOCOL"] = reach switch { GitReach.Servers => "https:http:ssh:git", GitReach.Everywhere => "https:http:ssh:git:file", _ => null },
            ["GIT_LFS_SKIP_SMUDGE"] = withLargeFiles ? null : "1",
            ["LC_ALL"] = "C",
        };

        // These would lead git to another repository than the one in the cache.
        foreach (var name in (ReadOnlySpan<string>)["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_NAMESPACE", "GIT_COMMON_DIR"])
        {
            variables[name] = null;
        }

        if (!session.Variables.ContainsKey("GIT_SSH_COMMAND") && !session.Variables.ContainsKey("GIT_SSH"))
        {
            variables["GIT_SSH_COMMAND"] = "ssh -o BatchMode=yes";
        }

        return variables;
    }

    // By absolute entries of PATH only: a cloned repository in the working directory must not bring its own git.
    private string Find()
    {
        var name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        foreach (var directory in session.Variables.GetValueOrDefault("PATH", "").Split(Path.PathSeparator))
        {
            if (Path.IsPathFullyQualified(directory) && File.Exists(Path.Combine(directory, name)))
            {
                return Path.Combine(directory, name);
            }
        }

        throw new PyToolException(GitErrors.Missing, "Git executable not found. Ensure that Git is installed and available.");
    }

    private sealed class Output : ILaunchOutput
    {
        private const int Longest = 64 * 1024;

        public StringBuilder Standard { get; } = new();

        public StringBuilder Error { get; } = new();

        public void WriteLine(string line, bool isError)
        {
            var text = isError ? Error : Standard;
            if (text.Length < Longest)
            {
                text.Append(line).Append('\n');
            }
        }
    }
}
