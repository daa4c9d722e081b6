using PyTool.Abstractions.Environments;
using PyTool.Core.Concrete;
using PyTool.Core.Installation.Wheels;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Tags;
using PyTool.Standards.Versions;

namespace PyTool.Core.Pip.Inspecting;

/// <summary>Finds what does not fit in an environment: missing and wrong dependencies, Pythons, platforms, duplicates.</summary>
public static class InstalledProblems
{
    /// <summary>All problems, by package.</summary>
    /// <param name="distributions">What is installed, sorted by name.</param>
    /// <param name="python">The Python.</param>
    /// <param name="markers">Its markers.</param>
    /// <param name="tags">The wheels that fit; <see langword="null"/>: that is not looked at.</param>
    public static IReadOnlyList<InstalledProblem> Find(IReadOnlyList<InstalledDistribution> distributions, PyVersion python, MarkerEnvironment markers, CompatibleTags? tags)
    {
        ArgumentNullException.ThrowIfNull(distributions);
        var problems = new List<InstalledProblem>();
        var byName = distributions.GroupBy(static item => item.Name).ToDictionary(static group => group.Key, static group => group.ToArray());
        foreach (var group in byName.OrderBy(static pair => pair.Key))
        {
            if (group.Value is not [var distribution])
            {
                problems.Add(new InstalledProblem(group.Key, $"The package `{group.Key}` has multiple installed distributions: {string.Concat(group.Value.Select(static item => "\n  - " + item.MetadataPath))}"));
                continue;
            }

            if (InstalledMetadata.Read(distribution) is not { } metadata)
            {
                problems.Add(new InstalledProblem(group.Key,
                    $"The package `{group.Key}` is broken or incomplete (unable to read `METADATA`). Consider recreating the virtualenv, or removing the package directory at: {distribution.MetadataPath}."));
                continue;
            }

            if (metadata.RequiresPython is { } required && !required.Contains(python))
            {
                problems.Add(new InstalledProblem(group.Key, $"The package `{group.Key}` requires Python {required}, but `{python}` is installed"));
            }

            if (tags is not null && !Fits(distribution, tags))
            {
                problems.Add(new InstalledProblem(group.Key, $"The package `{group.Key}` was built for a different platform"));
            }

            foreach (var requirement in metadata.RequiresDist)
            {
                if (requirement.Marker.Evaluate(markers))
                {
                    Compare(group.Key, requirement, byName, problems);
                }
            }
        }

        return problems;
    }

    private static void Compare(PackageName name, Standards.Requirements.Requirement requirement, Dictionary<PackageName, InstalledDistribution[]> installed, List<InstalledProblem> problems)
    {
        if (!installed.TryGetValue(requirement.Name, out var there))
        {
            problems.Add(new InstalledProblem(name, $"The package `{name}` requires `{Text(requirement)}`, but it's not installed"));
        }
        else if (there is [var single] && requirement.Url is null && !requirement.Specifiers.Contains(single.Version))
        {
            problems.Add(new InstalledProblem(name, $"The package `{name}` requires `{Text(requirement)}`, but `{single.Version}` is installed"));
        }
    }

    private static string Text(Standards.Requirements.Requirement requirement)
    {
        var extras = requirement.Extras.Count == 0 ? "" : "[" + string.Join(',', requirement.Extras) + "]";
        var what = requirement.Url is { } url ? $"{requirement.Name}{extras} @ {url}" : $"{requirement.Name}{extras}{requirement.Specifiers}";
        return requirement.Marker.IsTrue ? what : $"{what} ; {requirement.Marker}";
    }

    private static bool Fits(InstalledDistribution distribution, CompatibleTags tags)
    {
        string text;
        try
        {
            text = File.ReadAllText(Path.Join(distribution.MetadataPath, "WHEEL"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Nothing tells what it was built for.
            return true;
        }

        var any = false;
        foreach (var value in HeaderFile.Parse(text).All("Tag"))
        {
            if (WheelTag.TryParse(value, out var tag))
            {
                if (tags.FindPriority(tag) is not null)
                {
                    return true;
                }

                any = true;
            }
        }

        return !any;
    }
}
