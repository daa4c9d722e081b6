using PyTool.Plugins.Resolver.Packages;
using PyTool.Plugins.Resolver.Solving;
using PyTool.Standards.Versions;

namespace PyTool.Plugins.Resolver.Resolving;

internal sealed partial class ForkState
{
    private const int ConflictThreshold = 5;
    private const int OrderBits = 28;
    private const int OrderMax = (1 << OrderBits) - 1;

    // By number of the name: its class, and the how-manieth name it was (from 1).
    private PriorityClass[] _classes = [];
    private int[] _discovered = [];
    private int _discoveredCount;

    // By number of the package: the how-manieth package it was (from 1).
    private int[] _registered = [];
    private int _registeredCount;

    private int[] _affected = [];
    private int[] _culprits = [];
    private readonly List<SolverPackage> _early = [];
    private readonly List<SolverPackage> _late = [];

    /// <summary>Takes note of a dependency on a package: raises its class.</summary>
    public void Register(SolverPackage package, VersionRange range)
    {
        Grow(ref _registered, package.Id);
        if (_registered[package.Id] == 0)
        {
            _registered[package.Id] = ++_registeredCount;
        }

        var name = package.NameId;
        Grow(ref _classes, name);
        Grow(ref _discovered, name);
        if (_discovered[name] == 0)
        {
            _discovered[name] = ++_discoveredCount;
        }

        var found = SourceOf(name) is not null ? PriorityClass.DirectUrl : IsSingle(range) ? PriorityClass.Singleton : PriorityClass.Unspecified;
        _classes[name] = found > _classes[name] ? found : _classes[name];
    }

    /// <inheritdoc/>
    public long Of(int package)
    {
        var solverPackage = _packages[package];
        if (!solverPackage.HasName)
        {
            return (long)PriorityClass.Root << (2 * OrderBits);
        }

        var name = solverPackage.NameId;
        return ((long)_classes[name] << (2 * OrderBits)) | ((long)(OrderMax - _discovered[name]) << OrderBits) | (long)(OrderMax - _registered[package]);
    }

    /// <inheritdoc/>
    public void OnConflict(int package, Incompatibility incompatibility)
    {
        var name = _packages[package].NameId;
        var isReal = false;
        foreach (var other in incompatibility.Packages)
        {
            if (other == package || _packages[other].NameId == name)
            {
                continue;
            }

            isReal = true;
            Grow(ref _culprits, other);
            if (++_culprits[other] == ConflictThreshold)
            {
                _late.Add(_packages[other]);
            }
        }

        if (isReal)
        {
            Grow(ref _affected, Next.Id);
            if (++_affected[Next.Id] == ConflictThreshold)
            {
                _early.Add(Next);
            }
        }
    }

    /// <summary>Lets packages that are often refused go first, and goes back to before those that are in their way.</summary>
    public void Reprioritise()
    {
        foreach (var package in _early)
        {
            if (package.HasName)
            {
                _classes[package.NameId] = PriorityClass.ConflictEarly;
            }
        }

        foreach (var package in _late)
        {
            if (package.HasName && _classes[package.NameId] is not (PriorityClass.ConflictEarly or PriorityClass.ConflictLate))
            {
                _classes[package.NameId] = PriorityClass.ConflictLate;
                Solver.BacktrackBefore(package.Id);
            }
        }

        _early.Clear();
        _late.Clear();
    }

    // One version, or several with all their local versions.
    private static bool IsSingle(VersionRange range)
    {
        if (!range.IsSingleVersions())
        {
            return false;
        }

        for (var i = 0; i < range.Count && range.Count > 1; i++)
        {
            if (range[i].Upper!.Value.Kind != VersionCutKind.AfterLocals)
            {
                return false;
            }
        }

        return true;
    }
}
