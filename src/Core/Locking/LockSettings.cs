using PyTool.Abstractions.Resolution;
using PyTool.Core.Locking.Document;
using PyTool.Projects.PyProject;
using PyTool.Projects.Settings;
using PyTool.Projects.Settings.Values;
using PyTool.Standards.Names;

namespace PyTool.Core.Locking;

/// <summary>Settings as a lock records them.</summary>
internal static class LockSettings
{
    public static LockOptions Options(UvSettings settings, MinimumLibc? libc)
    {
        libc ??= settings.Find(SettingKeys.MinimumLibcVersion)?.Value;
        return new LockOptions
        {
            Resolution = LockWords.Resolution(settings.Get(SettingKeys.Resolution, "highest")) ?? ResolutionMode.Highest,
            Prerelease = LockWords.Prerelease(settings.Get(SettingKeys.Prerelease, "if-necessary")) ?? PrereleaseMode.IfNecessary,
            ForkStrategy = LockWords.Strategy(settings.Get(SettingKeys.ForkStrategy, "requires-python")) ?? ForkStrategy.RequiresPython,
            MinimumGlibc = libc?.Glibc,
            MinimumMusl = libc?.Musl,
            ExcludeNewer = settings.Find(SettingKeys.ExcludeNewer) is { Value.Kind: not ExcludeNewerKind.Disabled } newer ? CutOff(newer.Value) : null,
            PrereleaseByPackage = Sorted(settings.Find(SettingKeys.PrereleasePackage)?.Value, static word => LockWords.Prerelease(word) ?? PrereleaseMode.IfNecessary),
            ExcludeNewerByPackage = Sorted(settings.Find(SettingKeys.ExcludeNewerPackage)?.Value, CutOff),
        };
    }

    public static IReadOnlyList<LockStaticMetadata> DependencyMetadata(UvSettings settings)
    {
        var entries = new List<LockStaticMetadata>();
        foreach (var entry in settings.Get(SettingKeys.DependencyMetadata, []))
        {
            entries.Add(new LockStaticMetadata
            {
                Name = entry.Name,
                Version = entry.Version,
                RequiresDist = [.. entry.RequiresDist.Select(static r => r.ToString())],
                RequiresPython = entry.RequiresPython?.ToString(", "),
                ProvidesExtras = [.. entry.ProvidesExtras.Select(static e => e.Value)],
            });
        }

        entries.Sort(static (a, b) =>
        {
            var order = a.Name.CompareTo(b.Name);
            order = order != 0 ? order : Standards.Versions.PyVersion.Compare(a.Version, b.Version);
            return order != 0 ? order : string.CompareOrdinal(string.Join('\n', a.RequiresDist), string.Join('\n', b.RequiresDist));
        });
        return entries;
    }

    private static LockCutOff CutOff(ExcludeNewerValue value) => value.Kind switch
    {
        ExcludeNewerKind.Timestamp => LockCutOff.At(value.Text),
        ExcludeNewerKind.Span => LockCutOff.Before(value.Text),
        _ => LockCutOff.Disabled,
    };

    private static List<KeyValuePair<PackageName, TResult>> Sorted<TValue, TResult>(IReadOnlyDictionary<PackageName, TValue>? values, Func<TValue, TResult> convert)
    {
        var sorted = new List<KeyValuePair<PackageName, TResult>>();
        foreach (var (name, value) in values ?? new Dictionary<PackageName, TValue>())
        {
            sorted.Add(new(name, convert(value)));
        }

        sorted.Sort(static (a, b) => a.Key.CompareTo(b.Key));
        return sorted;
    }
}
