using PyTool.Core.Locking.Document;
using PyTool.Standards.Markers;

namespace PyTool.Core.Locking.Freshness;

/// <summary>Requirements as texts that are equal when the requirements mean the same for a lock.</summary>
internal sealed class RequirementKeys(PythonBounds bounds)
{
    public string Of(LockRequirement requirement) => string.Join(
        '\n',
        requirement.Name.Value,
        string.Join(',', requirement.Extras.Select(static e => e.Value).Order(StringComparer.Ordinal)),
        string.Join(',', requirement.Groups.Select(static g => g.Value).Order(StringComparer.Ordinal)),
        requirement.Marker.Simplify(bounds).ToString(),
        requirement.Specifiers.ToString(),
        requirement.Index ?? "",
        requirement.Conflict is { } conflict ? $"{conflict.Package}/{conflict.Extra}/{conflict.Group}" : "",
        requirement.Source is { } source ? $"{source}#{source.Subdirectory}" : "");

    public bool AreSame(IEnumerable<LockRequirement> left, IEnumerable<LockRequirement> right) =>
        left.Select(Of).ToHashSet(StringComparer.Ordinal).SetEquals(right.Select(Of));

    public bool AreSame<TKey>(IReadOnlyList<KeyValuePair<TKey, IReadOnlyList<LockRequirement>>> left, IReadOnlyList<KeyValuePair<TKey, IReadOnlyList<LockRequirement>>> right)
        where TKey : struct, IEquatable<TKey>
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Count; i++)
        {
            if (!left[i].Key.Equals(right[i].Key) || !AreSame(left[i].Value, right[i].Value))
            {
                return false;
            }
        }

        return true;
    }
}
