using PyTool.Abstractions.Resolution;
using PyTool.Plugins.Resolver.Packages;
using PyTool.Plugins.Resolver.Solving;

namespace PyTool.Plugins.Resolver.Reports;

/// <summary>Turns a terminal incompatibility into the proof of the contract. Works on a stack: proofs are as deep as the search was long.</summary>
internal sealed class DerivationBuilder(PackageTable packages, bool isUniversal)
{
    private readonly Dictionary<Incompatibility, Derivation> _built = new(ReferenceEqualityComparer.Instance);

    public Derivation Build(Incompatibility root)
    {
        var shared = CountUses(root);
        var numbers = 0;
        var open = new Stack<Incompatibility>([root]);
        while (open.TryPeek(out var next))
        {
            if (_built.ContainsKey(next))
            {
                open.Pop();
                continue;
            }

            if (next.Kind == IncompatibilityKind.Derived && (Push(open, next.Second!) | Push(open, next.First!)))
            {
                continue;
            }

            open.Pop();
            var isShared = next.Kind == IncompatibilityKind.Derived && shared.Contains(next);
            _built.Add(next, Convert(next, isShared ? ++numbers : null));
        }

        return _built[root];
    }

    private bool Push(Stack<Incompatibility> open, Incompatibility cause)
    {
        if (_built.ContainsKey(cause))
        {
            return false;
        }

        open.Push(cause);
        return true;
    }

    private static HashSet<Incompatibility> CountUses(Incompatibility root)
    {
        var seen = new HashSet<Incompatibility>(ReferenceEqualityComparer.Instance) { root };
        var shared = new HashSet<Incompatibility>(ReferenceEqualityComparer.Instance);
        var open = new Stack<Incompatibility>([root]);
        while (open.TryPop(out var next))
        {
            foreach (var cause in (ReadOnlySpan<Incompatibility?>)[next.First, next.Second])
            {
                if (cause is null)
                {
                    continue;
                }

                if (seen.Add(cause))
                {
                    open.Push(cause);
                }
                else
                {
                    shared.Add(cause);
                }
            }
        }

        return shared;
    }

    private Derivation Convert(Incompatibility incompatibility, int? sharedId) => incompatibility.Kind switch
    {
        IncompatibilityKind.Derived => new Derivation.Derived
        {
            Terms = Terms(incompatibility),
            First = _built[incompatibility.First!],
            Second = _built[incompatibility.Second!],
            SharedId = sharedId,
        },
        IncompatibilityKind.Dependency => new Derivation.Dependency
        {
            Package = Package(incompatibility.Package),
            Range = incompatibility.Range,
            Needed = Package(incompatibility.Dependency),
            NeededRange = incompatibility.Allowed,
        },
        IncompatibilityKind.Unusable => new Derivation.Unusable
        {
            Package = Package(incompatibility.Package), Range = incompatibility.Range, Reason = incompatibility.Reason!,
        },
        _ => new Derivation.NoVersions { Package = Package(incompatibility.Package), Range = incompatibility.Range },
    };

    private DerivationTerm[] Terms(Incompatibility incompatibility)
    {
        var terms = new DerivationTerm[incompatibility.Packages.Length];
        for (var i = 0; i < terms.Length; i++)
        {
            terms[i] = new DerivationTerm
            {
                Package = Package(incompatibility.Packages[i]), Range = incompatibility.Terms[i].Range, IsPositive = incompatibility.Terms[i].IsPositive,
            };
        }

        return terms;
    }

    private DerivationPackage Package(int id)
    {
        var package = packages[id];
        return new DerivationPackage
        {
            Kind = package.Kind switch
            {
                PackageKind.Root => DerivationPackageKind.Root,
                PackageKind.Python => isUniversal ? DerivationPackageKind.TargetPython : DerivationPackageKind.InstalledPython,
                PackageKind.Marker or PackageKind.Extra or PackageKind.Group => DerivationPackageKind.Proxy,
                _ => DerivationPackageKind.Package,
            },
            Name = package.HasName ? package.Name : null,
            Extra = package.Extra,
            Group = package.Group,
            Marker = package.Marker,
        };
    }
}
