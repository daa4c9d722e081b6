using PyTool.Plugins.Resolver.Packages;
using PyTool.Plugins.Resolver.Solving;
using PyTool.Standards.Markers;

namespace PyTool.Plugins.Resolver.Forking;

/// <summary>Where a package is wanted, over the dependencies known so far, chosen or not.</summary>
internal static class Reachability
{
    public static Marker Of(SolverPackage package, SolverState solver, PackageTable packages)
    {
        var children = Ancestry(package, solver);
        var where = new Dictionary<int, Marker> { [packages.Root.Id] = Marker.True };
        var open = new Queue<int>([packages.Root.Id]);
        while (open.TryDequeue(out var parent))
        {
            if (!children.TryGetValue(parent, out var needed))
            {
                continue;
            }

            foreach (var child in needed)
            {
                var before = where.GetValueOrDefault(child, Marker.False);
                var now = before.Or(where[parent].And(packages[child].Marker));
                if (now != before)
                {
                    where[child] = now;
                    open.Enqueue(child);
                }
            }
        }

        return where.GetValueOrDefault(package.Id, Marker.False);
    }

    // Everything that leads to the package: parent to children.
    private static Dictionary<int, SortedSet<int>> Ancestry(SolverPackage package, SolverState solver)
    {
        var children = new Dictionary<int, SortedSet<int>>();
        var seen = new HashSet<int> { package.Id };
        var open = new Queue<int>(seen);
        while (open.TryDequeue(out var child))
        {
            var incompatibilities = solver.Of(child);
            for (var i = 0; i < incompatibilities.Count; i++)
            {
                var incompatibility = incompatibilities[i];
                if (incompatibility.Kind != IncompatibilityKind.Dependency || incompatibility.Dependency != child)
                {
                    continue;
                }

                if (!children.TryGetValue(incompatibility.Package, out var needed))
                {
                    children.Add(incompatibility.Package, needed = []);
                }

                needed.Add(child);
                if (seen.Add(incompatibility.Package))
                {
                    open.Enqueue(incompatibility.Package);
                }
            }
        }

        return children;
    }
}
