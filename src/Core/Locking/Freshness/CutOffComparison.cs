using PyTool.Core.Locking.Document;

namespace PyTool.Core.Locking.Freshness;

/// <summary>Whether cut-off dates changed so that other files can be seen.</summary>
internal static class CutOffComparison
{
    /// <summary>The first difference that matters, in the middle of a sentence; <see langword="null"/>: there is none.</summary>
    public static string? FirstDifference(LockDocument old, LockOptions now)
    {
        if (Describe(old.Options.ExcludeNewer, now.ExcludeNewer) is { } global)
        {
            return global;
        }

        var current = now.ExcludeNewerByPackage.ToDictionary(static p => p.Key, static p => p.Value);
        foreach (var (name, then) in old.Options.ExcludeNewerByPackage)
        {
            if (!current.Remove(name, out var value))
            {
                return $"removal of exclude newer for package `{name}`";
            }

            if (then.MattersAgainst(value))
            {
                return $"change of exclude newer for package `{name}` from `{then}` to `{value}`";
            }
        }

        if (current.Count > 0)
        {
            var locked = old.Packages.Select(static p => p.Name).ToHashSet();
            foreach (var (name, value) in current)
            {
                if (!value.IsDisabled && locked.Contains(name))
                {
                    return $"addition of exclude newer `{value}` for package `{name}`";
                }
            }
        }

        return null;
    }

    private static string? Describe(LockCutOff? then, LockCutOff? now) => (then, now) switch
    {
        (null, null) => null,
        (null, _) => $"addition of global exclude newer `{now}`",
        (_, null) => "removal of global exclude newer",
        _ => then.MattersAgainst(now) ? $"change of global exclude newer from `{then}` to `{now}`" : null,
    };
}
