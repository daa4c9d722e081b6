using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Plugins.Resolver.Dependencies;
using PyTool.Plugins.Resolver.Requests;
using PyTool.Standards.Names;

namespace PyTool.Plugins.Resolver.Resolving;

/// <summary>Takes note, in a fork, of the sources, indexes and priorities that new dependencies bring.</summary>
internal sealed class DependencyVisitor(ResolveInputs inputs)
{
    public void Visit(ForkState fork, List<Dependency> dependencies)
    {
        foreach (var dependency in dependencies)
        {
            var package = dependency.Package;
            AddSources(fork, dependency);
            AddIndexes(fork, dependency);
            fork.Register(package, dependency.Range);
            if (package.Distribution is { } distribution)
            {
                fork.Register(distribution, dependency.Range);
            }
        }
    }

    private void AddSources(ForkState fork, Dependency dependency)
    {
        var name = dependency.Package.Name;
        var overridden = false;
        foreach (var replacement in inputs.Overrides.Everywhere(name))
        {
            if (replacement.Source is { } source)
            {
                overridden = true;
                SetSource(fork, dependency, source);
            }
        }

        if (!overridden && dependency.Source is { } own)
        {
            if (!IsAllowed(fork, name))
            {
                throw new PyToolException("PT3101", $"Package `{name}` was included as a URL dependency. URL dependencies must be expressed as "
                    + $"direct requirements or constraints. Consider adding `{name} @ {SourceIdentity.Describe(own)}` to your dependencies or constraints file.")
                {
                    ExitCode = 1,
                };
            }

            SetSource(fork, dependency, own);
        }

        foreach (var constraint in inputs.Constraints.Of(name))
        {
            if (constraint.Source is { } source)
            {
                SetSource(fork, dependency, source);
            }
        }
    }

    private bool IsAllowed(ForkState fork, PackageName name)
    {
        foreach (var requirement in inputs.WithSource(name))
        {
            if (fork.Env.Has(requirement.Marker))
            {
                return true;
            }
        }

        return false;
    }

    private static void SetSource(ForkState fork, Dependency dependency, PackageSource source)
    {
        var name = dependency.Package.NameId;
        var earlier = fork.SourceOf(name);
        if (earlier is null || (SourceIdentity.IsSame(earlier, source) && source is PackageSource.LocalDirectory { Kind: DirectoryKind.Editable }))
        {
            fork.SetSource(name, source);
        }
        else if (!SourceIdentity.IsSame(earlier, source))
        {
            throw Conflict(fork, "URLs", dependency.Package.Name, SourceIdentity.Describe(earlier), SourceIdentity.Describe(source));
        }
    }

    private void AddIndexes(ForkState fork, Dependency dependency)
    {
        if (dependency.Index is not null)
        {
            SetIndex(fork, dependency, dependency.Index);
        }

        foreach (var requirement in inputs.WithIndex(dependency.Package.Name))
        {
            if (fork.Env.Has(requirement.Marker) && (requirement.SourceScope is not { Extra: not null } scope || fork.Env.Allows(scope)))
            {
                SetIndex(fork, dependency, requirement.Index!);
            }
        }
    }

    private static void SetIndex(ForkState fork, Dependency dependency, IndexReference index)
    {
        var name = dependency.Package.NameId;
        var earlier = fork.IndexOf(name);
        if (earlier is null)
        {
            fork.SetIndex(name, index);
        }
        else if (!string.Equals(earlier.Url, index.Url, StringComparison.Ordinal))
        {
            throw Conflict(fork, "indexes", dependency.Package.Name, earlier.Url, index.Url);
        }
    }

    private static PyToolException Conflict(ForkState fork, string what, PackageName name, string first, string second)
    {
        var split = fork.Env.Marker.IsTrue ? "in all marker environments" : $"in split `{fork.Env.Marker}`";
        var (left, right) = string.CompareOrdinal(first, second) <= 0 ? (first, second) : (second, first);
        return new PyToolException("PT3102", $"Requirements contain conflicting {what} for package `{name}` {split}:\n- {left}\n- {right}") { ExitCode = 1 };
    }
}
