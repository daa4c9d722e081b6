using PyTool.Abstractions.Resolution;
using PyTool.Standards.Versions;

namespace PyTool.Plugins.Resolver.Solving;

/// <summary>Terms that must not all hold at once, with the reason. Immutable: shared by forks.</summary>
internal sealed class Incompatibility
{
    private Incompatibility(IncompatibilityKind kind, int[] packages, Term[] terms)
    {
        Kind = kind;
        Packages = packages;
        Terms = terms;
    }

    public IncompatibilityKind Kind { get; }

    /// <summary>Numbers of the packages, ascending. Parallel to <see cref="Terms"/>.</summary>
    public int[] Packages { get; }

    public Term[] Terms { get; }

    /// <summary>Of a dependency: who depends, from which versions on what, and which versions would do. Of the other
    /// simple kinds: the package and its range.</summary>
    public int Package { get; private init; }

    public VersionRange Range { get; private init; } = VersionRange.Empty;

    public int Dependency { get; private init; } = -1;

    public VersionRange Allowed { get; private init; } = VersionRange.Empty;

    public UnusableReason? Reason { get; private init; }

    public Incompatibility? First { get; private init; }

    public Incompatibility? Second { get; private init; }

    public static Incompatibility ForRoot(int root, VersionRange range) =>
        new(IncompatibilityKind.Root, [root], [Term.NotIn(range)]) { Package = root, Range = range };

    public static Incompatibility ForNoVersions(int package, Term term) =>
        new(IncompatibilityKind.NoVersions, [package], [term]) { Package = package, Range = term.Range };

    public static Incompatibility ForUnusable(int package, VersionRange range, UnusableReason reason) =>
        new(IncompatibilityKind.Unusable, [package], [Term.In(range)]) { Package = package, Range = range, Reason = reason };

    public static Incompatibility ForDependency(int package, VersionRange range, int dependency, VersionRange allowed)
    {
        int[] packages;
        Term[] terms;
        if (package == dependency)
        {
            packages = [package];
            terms = [Term.In(range.Except(allowed))];
        }
        else if (allowed.IsEmpty)
        {
            packages = [package];
            terms = [Term.In(range)];
        }
        else if (package < dependency)
        {
            packages = [package, dependency];
            terms = [Term.In(range), Term.NotIn(allowed)];
        }
        else
        {
            packages = [dependency, package];
            terms = [Term.NotIn(allowed), Term.In(range)];
        }

        return new Incompatibility(IncompatibilityKind.Dependency, packages, terms)
        {
            Package = package, Range = range, Dependency = dependency, Allowed = allowed,
        };
    }

    /// <summary>The conclusion (resolvent) of two incompatibilities on a package that both speak of.</summary>
    public static Incompatibility ForDerived(Incompatibility first, Incompatibility second, int pivot)
    {
        var packages = new int[first.Packages.Length + second.Packages.Length - 1];
        var terms = new Term[packages.Length];
        var count = 0;
        for (int i = 0, j = 0; i < first.Packages.Length || j < second.Packages.Length;)
        {
            var left = i < first.Packages.Length ? first.Packages[i] : int.MaxValue;
            var right = j < second.Packages.Length ? second.Packages[j] : int.MaxValue;
            var package = Math.Min(left, right);
            var term = left < right ? first.Terms[i]
                : right < left ? second.Terms[j]
                : package == pivot ? first.Terms[i].Union(second.Terms[j])
                : first.Terms[i].Intersect(second.Terms[j]);
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
            if (package != pivot || !term.IsAny)
            {
                packages[count] = package;
                terms[count++] = term;
            }
        }

        Array.Resize(ref packages, count);
        Array.Resize(ref terms, count);
        return new Incompatibility(IncompatibilityKind.Derived, packages, terms) { First = first, Second = second };
    }

    public Term this[int package] => Terms[Array.BinarySearch(Packages, package)];

    /// <summary>Whether it says that the root cannot be chosen: there is no solution.</summary>
    public bool IsTerminal(int root, PyVersion rootVersion) => Packages.Length == 0
        || (Packages.Length == 1 && Packages[0] == root && Terms[0].IsPositive && Terms[0].Range.Contains(rootVersion));
}
