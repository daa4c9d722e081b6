using PyTool.Standards.Versions;

namespace PyTool.Plugins.Resolver.Solving;

internal sealed partial class SolverState
{
    private readonly Dictionary<DependencyKey, int> _dependencies;

    // By number of the incompatibility within this state; merged ones stay behind without being listed.
    private Incompatibility[] _all = new Incompatibility[256];
    private Contradiction[] _contradictions = new Contradiction[256];
    private int _count;

    /// <summary>The incompatibilities that speak of a package, oldest first.</summary>
    public IncompatibilityList Of(int package) => package < _byPackage.Length ? new(_all, _byPackage[package].Span) : default;

    /// <summary>Adds a fact. A dependency of the same package on the same range of the same other one is merged with the earlier one.</summary>
    public int Add(Incompatibility incompatibility)
    {
        if (incompatibility.Kind == IncompatibilityKind.Dependency && incompatibility.Package != incompatibility.Dependency)
        {
            var key = new DependencyKey(incompatibility.Package, incompatibility.Dependency, incompatibility.Allowed);
            if (_dependencies.TryGetValue(key, out var past))
            {
                var merged = _all[past];
                foreach (var package in merged.Packages)
                {
                    _byPackage[package].Remove(past);
                }

                incompatibility = Incompatibility.ForDependency(
                    merged.Package, merged.Range.Union(incompatibility.Range), merged.Dependency, merged.Allowed);
            }

            var number = List(incompatibility);
            _dependencies[key] = number;
            return number;
        }

        return List(incompatibility);
    }

    private int List(Incompatibility incompatibility)
    {
        if (_count == _all.Length)
        {
            Array.Resize(ref _all, _count * 2);
            Array.Resize(ref _contradictions, _count * 2);
        }

        _all[_count] = incompatibility;
        _contradictions[_count] = new Contradiction(-1, 0);
        var packages = incompatibility.Packages;
        if (packages.Length > 0)
        {
            EnsurePackage(packages[^1]);
        }

        foreach (var package in packages)
        {
            _byPackage[package].Add(_count);
        }

        return _count++;
    }

    private void EnsurePackage(int package)
    {
        if (package < _byPackage.Length)
        {
            return;
        }

        var length = Math.Max(package + 1, _byPackage.Length * 2);
        Array.Resize(ref _byPackage, length);
        Array.Resize(ref _assignments, length);
        Array.Resize(ref _isOutdated, length);
        Array.Resize(ref _priorities, length);
        Array.Resize(ref _isStacked, length);
    }

    private readonly record struct DependencyKey(int Package, int Dependency, VersionRange Allowed);
}
