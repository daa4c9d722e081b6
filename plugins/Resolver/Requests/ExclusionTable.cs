using PyTool.Abstractions.Resolution;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Plugins.Resolver.Requests;

/// <summary>Dependencies that are left out, everywhere or in one package (version).</summary>
internal sealed class ExclusionTable
{
    private readonly HashSet<PackageName> _everywhere = [];
    private readonly Dictionary<PackageName, List<RequirementExclusion>> _scoped = [];

    public ExclusionTable(IReadOnlyList<RequirementExclusion> exclusions)
    {
        foreach (var exclusion in exclusions)
        {
            if (exclusion.ScopeName is { } scope)
            {
                NamedLists.Add(_scoped, scope, exclusion);
            }
            else
            {
                _everywhere.UnionWith(exclusion.Names);
            }
        }
    }

    /// <summary>Whether a dependency of a package version (no scope: of the request) is left out.</summary>
    public bool Excludes(PackageName name, PackageName? scope, PyVersion? version)
    {
        if (_everywhere.Contains(name))
        {
            return true;
        }

        if (scope is not { } package || _scoped.Count == 0)
        {
            return false;
        }

        foreach (var exclusion in NamedLists.Get(_scoped, package))
        {
            if (exclusion.ScopeVersion is null || exclusion.ScopeVersion.Equals(version))
            {
                foreach (var excluded in exclusion.Names)
                {
                    if (excluded == name)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}
