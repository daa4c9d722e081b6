using PyTool.Abstractions.Environments;

namespace PyTool.Plugins.Environments.Discovery;

/// <summary>All places in the order in which they are looked at, as one lazy sequence.</summary>
internal sealed class CandidateOrder(Surroundings surroundings)
{
    // Set by a launcher shim that runs inside an interpreter.
    private const string ParentVariable = "UV_INTERNAL__PARENT_INTERPRETER";

    private readonly VirtualEnvironments _environments = new(surroundings);
    private readonly ManagedInstallations _managed = new(surroundings);
    private readonly SearchPath _searchPath = new(surroundings);

    public IEnumerable<InterpreterCandidate> For(InterpreterQuery query)
    {
        var request = query.Request;
        switch (request.Kind)
        {
            case PythonRequestKind.File:
                return [new InterpreterCandidate { Path = request.Path!, Source = InterpreterSource.ProvidedPath }];
            case PythonRequestKind.Directory:
                return [new InterpreterCandidate { Path = _environments.PythonOf(request.Path!), Source = InterpreterSource.ProvidedPath }];
            case PythonRequestKind.ExecutableName:
                return _searchPath.Named(request);
            default:
                return Search(query);
        }
    }

    private IEnumerable<InterpreterCandidate> Search(InterpreterQuery query)
    {
        IEnumerable<InterpreterCandidate> all = [];
        if (surroundings.Variable(ParentVariable) is { } parent && Path.IsPathFullyQualified(parent))
        {
            all = [new InterpreterCandidate { Path = parent, Source = InterpreterSource.ParentInterpreter }];
        }

        if (query.Places != EnvironmentPreference.OnlySystem)
        {
            all = all.Concat(_environments.Candidates(query.StartDirectory));
        }

        return query.Places == EnvironmentPreference.OnlyVirtual ? all : all.Concat(_environments.BaseConda()).Concat(Installations(query));
    }

    private IEnumerable<InterpreterCandidate> Installations(InterpreterQuery query)
    {
        var managed = Lazily(() => _managed.Candidates(query.Request));
        var system = Lazily(() => _searchPath.Candidates(query.Request));
        return query.Preference switch
        {
            PythonPreference.OnlyManaged => managed,
            PythonPreference.OnlySystem => system,
            PythonPreference.System => system.Concat(managed),
            _ => managed.Concat(system),
        };
    }

    private static IEnumerable<InterpreterCandidate> Lazily(Func<IEnumerable<InterpreterCandidate>> candidates)
    {
        foreach (var candidate in candidates())
        {
            yield return candidate;
        }
    }
}
