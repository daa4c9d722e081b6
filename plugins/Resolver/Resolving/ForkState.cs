using PyTool.Abstractions.Packages;
using PyTool.Plugins.Resolver.Candidates;
using PyTool.Plugins.Resolver.Forking;
using PyTool.Plugins.Resolver.Packages;
using PyTool.Plugins.Resolver.Solving;
using PyTool.Standards.Versions;

namespace PyTool.Plugins.Resolver.Resolving;

/// <summary>One fork under way. Tables are arrays by number of the package or of the name, copied when the fork is split.</summary>
internal sealed partial class ForkState : IPriorities, IConflictObserver
{
    private readonly PackageTable _packages;
    private PackageSource?[] _sources = [];
    private IndexReference?[] _indexes = [];

    public ForkState(PackageTable packages, ForkEnv env, PythonTarget python, PyVersion rootVersion)
    {
        _packages = packages;
        Env = env;
        Python = python.Narrow(env.Marker);
        Solver = new SolverState(packages.Root.Id, rootVersion);
        Next = packages.Root;
        Added = [];
        Pins = [];
    }

    private ForkState(ForkState other, ForkEnv env)
    {
        _packages = other._packages;
        Env = env;
        Python = other.Python.Narrow(env.Marker);
        Solver = other.Solver.Copy();
        Next = other.Next;
        Added = new HashSet<(int, PyVersion)>(other.Added);
        Pins = new Dictionary<(int, PyVersion), Pin>(other.Pins);
        _sources = [.. other._sources];
        _indexes = [.. other._indexes];
        _classes = [.. other._classes];
        _discovered = [.. other._discovered];
        _discoveredCount = other._discoveredCount;
        _registered = [.. other._registered];
        _registeredCount = other._registeredCount;
        _affected = [.. other._affected];
        _culprits = [.. other._culprits];
        _early = [.. other._early];
        _late = [.. other._late];
    }

    public ForkEnv Env { get; }

    public PythonTarget Python { get; }

    public SolverState Solver { get; }

    /// <summary>The package that was picked last.</summary>
    public SolverPackage Next { get; set; }

    /// <summary>After a split on a version: the package to take up again; else <see langword="null"/>.</summary>
    public SolverPackage? Resumed { get; set; }

    /// <summary>The version that the split has settled; <see langword="null"/>: choose again.</summary>
    public PyVersion? ResumedVersion { get; set; }

    /// <summary>Versions whose dependencies are known to the solver.</summary>
    public HashSet<(int Package, PyVersion Version)> Added { get; }

    /// <summary>What is used of versions of indexes, by number of the name.</summary>
    public Dictionary<(int Name, PyVersion Version), Pin> Pins { get; }

    public ForkState Split(ForkEnv env) => new(this, env);

    /// <summary>The source that a name comes from in this fork; <see langword="null"/>: an index.</summary>
    public PackageSource? SourceOf(int name) => name >= 0 && name < _sources.Length ? _sources[name] : null;

    /// <summary>The only index that may serve a name in this fork; <see langword="null"/>: any.</summary>
    public IndexReference? IndexOf(int name) => name >= 0 && name < _indexes.Length ? _indexes[name] : null;

    public void SetSource(int name, PackageSource source)
    {
        Grow(ref _sources, name);
        _sources[name] = source;
    }

    public void SetIndex(int name, IndexReference index)
    {
        Grow(ref _indexes, name);
        _indexes[name] = index;
    }

    /// <summary>Settles what is used of a version.</summary>
    public void Use(int name, Candidate candidate) => Pins[(name, candidate.Version)] = new Pin(candidate, Env);

    private static void Grow<T>(ref T[] table, int place)
    {
        if (place >= table.Length)
        {
            Array.Resize(ref table, Math.Max(place + 1, table.Length * 2));
        }
    }
}
