using PyTool.Abstractions.Plugins;
using PyTool.Core.Pythons;
using PyTool.Core.Sessions;

namespace PyTool.Core.Diagnosing;

/// <summary>Looks at everything around a command that can go wrong: interpreter, cache, links, network, indexes. Changes nothing but a file of a moment in cache and project.</summary>
public sealed class Examination(CommandSession session)
{
    /// <summary>All findings, in the order in which a run needs the things.</summary>
    /// <param name="directory">Absolute path where the search for a project begins.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<IReadOnlyList<Finding>> RunAsync(string directory, CancellationToken cancellationToken)
    {
        var findings = new List<Finding> { await InterpreterAsync(directory, cancellationToken).ConfigureAwait(false) };
        findings.AddRange(new StorageChecks(session).Run(directory));
        findings.AddRange(NetworkChecks.Surroundings(session));
        findings.AddRange(await NetworkChecks.IndexesAsync(session, cancellationToken).ConfigureAwait(false));
        return findings;
    }

    private async Task<Finding> InterpreterAsync(string directory, CancellationToken cancellationToken)
    {
        try
        {
            var interpreter = await new PythonFinder(session).RunAsync(new PythonFindRequest { Directory = directory }, cancellationToken).ConfigureAwait(false);
            return Finding.Good("interpreter", $"{interpreter.Implementation} {interpreter.Version} at {interpreter.ExecutablePath}");
        }
        catch (PyToolException exception)
        {
            return new Finding("interpreter", FindingSeverity.Problem, exception.Message, exception.Hint ?? "Install one with `pytool python install`, or name one with `--python` or `UV_PYTHON`");
        }
    }
}
