using PyTool.Core.Locking.Document;
using PyTool.Standards.Names;

namespace PyTool.Core.Locking;

/// <summary>A package whose versions differ between two locks.</summary>
public sealed class LockChange
{
    /// <summary>The package.</summary>
    public required PackageName Name { get; init; }

    /// <summary>Its versions before, as shown; empty: it was not there.</summary>
    public required IReadOnlyList<string> Before { get; init; }

    /// <summary>Its versions now, as shown; empty: it is gone.</summary>
    public required IReadOnlyList<string> Now { get; init; }

    /// <summary>The differences between two locks, sorted by name.</summary>
    /// <param name="before">The old lock; <see langword="null"/>: there was none.</param>
    /// <param name="now">The new one.</param>
    public static IReadOnlyList<LockChange> Between(LockDocument? before, LockDocument now)
    {
        ArgumentNullException.ThrowIfNull(now);
        var (old, fresh) = (before is null ? [] : Versions(before), Versions(now));
        var changes = new List<LockChange>();
        foreach (var name in old.Keys.Union(fresh.Keys).Order())
        {
            var (left, right) = (old.GetValueOrDefault(name) ?? [], fresh.GetValueOrDefault(name) ?? []);
            if (!left.SequenceEqual(right, StringComparer.Ordinal))
            {
                changes.Add(new LockChange { Name = name, Before = left, Now = right });
            }
        }

        return changes;
    }

    private static Dictionary<PackageName, List<string>> Versions(LockDocument document)
    {
        var versions = new Dictionary<PackageName, List<string>>();
        foreach (var package in document.Packages)
        {
            if (!versions.TryGetValue(package.Name, out var list))
            {
                versions[package.Name] = list = [];
            }

            var text = Describe(package);
            if (!list.Contains(text))
            {
                list.Add(text);
            }
        }

        return versions;
    }

    private static string Describe(LockPackage package)
    {
        var text = package.Version is { } version ? "v" + version : "(dynamic)";
        return package.Source.Kind == LockSourceKind.Git && LockGitSource.Read(package.Source.Location)?.Commit is { Length: >= 8 } commit ? $"{text} ({commit[..8]})" : text;
    }
}
