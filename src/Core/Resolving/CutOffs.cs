using PyTool.Index.Indexes;
using PyTool.Projects.Settings;
using PyTool.Projects.Settings.Values;
using PyTool.Standards.Names;

namespace PyTool.Core.Resolving;

/// <summary>Cut-off dates of settings as those of the index client.</summary>
internal static class CutOffs
{
    public static IReadOnlyDictionary<PackageName, CutOff> None { get; } = new Dictionary<PackageName, CutOff>();

    public static CutOff Of(ExcludeNewerValue value, DateTimeOffset now) => value.Resolve(now) is { } moment ? CutOff.At(moment) : CutOff.Disabled;

    public static Dictionary<PackageName, CutOff> Of(IReadOnlyDictionary<PackageName, ExcludeNewerValue> values, DateTimeOffset now)
    {
        var cutOffs = new Dictionary<PackageName, CutOff>(values.Count);
        foreach (var (name, value) in values)
        {
            cutOffs[name] = Of(value, now);
        }

        return cutOffs;
    }
}
