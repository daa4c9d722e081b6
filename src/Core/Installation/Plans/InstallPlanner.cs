using PyTool.Abstractions.Environments;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Core.Installation.Plans;

/// <summary>Compares what is asked for with what is there. Reads the environment, changes nothing.</summary>
public static class InstallPlanner
{
    private static readonly PyVersion LastWithSetuptools = PyVersion.Parse("3.12");

    /// <summary>Makes the plan.</summary>
    public static InstallPlan Plan(InstallPlanRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var installed = Group(request.Environment.Distributions);
        var (installs, replaced, kept) = (new List<RequestedDistribution>(), new List<InstalledDistribution>(), new List<InstalledDistribution>());
        var satisfaction = new Satisfaction(request.Environment.Layout.Interpreter.Tags, request.IsStrict);
        foreach (var wanted in request.Distributions)
        {
            if (!installed.Remove(wanted.Name, out var there))
            {
                installs.Add(wanted);
            }
            else if (there.Count == 1 && !request.ReinstallAll && !wanted.Reinstall && satisfaction.IsSatisfied(wanted, there[0]))
            {
                kept.Add(there[0]);
            }
            else
            {
                installs.Add(wanted);
                replaced.AddRange(there);
            }
        }

        var extraneous = new List<InstalledDistribution>();
        foreach (var (name, there) in installed)
        {
            (request.IsExact && !IsSpared(request, name) ? extraneous : kept).AddRange(there);
        }

        installs.Sort(static (left, right) => left.Name.CompareTo(right.Name));
        return new InstallPlan { Installs = installs, Replaced = replaced, Extraneous = extraneous, Kept = kept };
    }

    private static SortedDictionary<PackageName, List<InstalledDistribution>> Group(IReadOnlyList<InstalledDistribution> distributions)
    {
        var groups = new SortedDictionary<PackageName, List<InstalledDistribution>>();
        foreach (var distribution in distributions)
        {
            if (!groups.TryGetValue(distribution.Name, out var group))
            {
                groups.Add(distribution.Name, group = []);
            }

            group.Add(distribution);
        }

        return groups;
    }

    /// <summary>Seed packages stay, except in an environment that was made without them: there somebody installed them by hand.</summary>
    private static bool IsSpared(InstallPlanRequest request, PackageName name)
    {
        if (request.Spared.Contains(name))
        {
            return true;
        }

        var configuration = request.Environment.Configuration;
        if (configuration.ContainsKey("uv") && !string.Equals(configuration.GetValueOrDefault("seed"), "true", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        return name.Value switch
        {
            "pip" or "uv" => true,
            "setuptools" or "wheel" => request.Environment.Layout.Interpreter.Version.CompareTo(LastWithSetuptools) < 0,
            _ => false,
        };
    }
}
