using System.Globalization;
using System.Runtime.CompilerServices;
using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Plugins.Environments.Querying;

namespace PyTool.Plugins.Environments.Discovery;

/// <summary>Looks at candidates one by one until the caller has enough; keeps what needs consent (pre-releases, debug builds) for the end.</summary>
internal sealed class InterpreterFinder(Surroundings surroundings, InterpreterReader reader)
{
    private readonly CandidateOrder _order = new(surroundings);

    public async IAsyncEnumerable<Interpreter> FindAsync(InterpreterQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        EnsureSupported(query.Request);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var fallbacks = new FallbackInterpreters();
        PyToolException? firstFailure = null;
        var isFirst = true;
        var found = false;
        foreach (var candidate in _order.For(query))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!seen.Add(candidate.Path))
            {
                continue;
            }

            Interpreter interpreter;
            try
            {
                interpreter = await reader.ReadAsync(candidate.Path, candidate.Source, cancellationToken).ConfigureAwait(false);
            }
            catch (InterpreterProblem problem)
            {
                surroundings.Trace("Skipping Python interpreter at `" + candidate.Path + "`: " + problem.Message);
                firstFailure ??= problem.IsTrivial ? null : Failure(query, candidate, problem, isFirst);
                isFirst = false;
                continue;
            }

            isFirst = false;
            if (!MatchRules.IsMatch(query, interpreter))
            {
                surroundings.Trace("Skipping interpreter at `" + candidate.Path + "`: it does not satisfy the request");
                continue;
            }

            if (query.All || MatchRules.IsWelcome(query, interpreter))
            {
                found = true;
                yield return interpreter;
            }
            else
            {
                fallbacks.Keep(query, interpreter);
            }
        }

        foreach (var interpreter in fallbacks.InOrder())
        {
            found = true;
            yield return interpreter;
        }

        if (!found && firstFailure is not null)
        {
            throw firstFailure;
        }
    }

    private PyToolException Failure(InterpreterQuery query, InterpreterCandidate candidate, InterpreterProblem problem, bool isFirst)
    {
        var place = candidate.Source switch
        {
            InterpreterSource.ProvidedPath => "provided path",
            InterpreterSource.ActiveEnvironment => "active virtual environment",
            InterpreterSource.CondaEnvironment => "conda prefix",
            InterpreterSource.BaseCondaEnvironment => "conda prefix",
            InterpreterSource.DiscoveredEnvironment => "virtual environment",
            InterpreterSource.Managed => "managed installations",
            InterpreterSource.ParentInterpreter => "parent interpreter",
            InterpreterSource.Registry => "registry",
            _ => isFirst ? "first executable in the search path" : "search path",
        };
        var path = query.Request.Kind == PythonRequestKind.File ? query.Request.Text ?? candidate.Path : surroundings.Display(candidate.Path);
        return EnvironmentFailure.Uninspectable(place, path, problem);
    }

    private static void EnsureSupported(PythonRequest request)
    {
        const ulong OldestMinor = 6;
        const ulong FirstFreeThreaded = 13;
        if (request.Version is not { Version: { } version } wanted)
        {
            return;
        }

        if (version.Major < 3)
        {
            throw EnvironmentFailure.Unsupported(version.ReleaseCount > 1
                ? "Python <3.6 is not supported but " + version + " was requested."
                : "Python <3 is not supported but " + version + " was requested.");
        }

        if (version.Major == 3 && version.ReleaseCount > 1 && version.Minor < OldestMinor)
        {
            throw EnvironmentFailure.Unsupported("Python <3.6 is not supported but " + version + " was requested.");
        }

        if (wanted.WantsFreeThreaded && version.Major == 3 && version.ReleaseCount > 1 && version.Minor < FirstFreeThreaded)
        {
            throw EnvironmentFailure.Unsupported(string.Create(
                CultureInfo.InvariantCulture, $"Python <3.13 does not support free-threading but {wanted} was requested."));
        }
    }
}
