using PyTool.Abstractions.Resolution;
using PyTool.Core.Conflicts.Wording;

namespace PyTool.Core.Conflicts.Hints;

/// <summary>Tells which wheels there are where none fits.</summary>
internal static class WheelHint
{
    public static string? Of(string package, string? tags, ResolveRequest request)
    {
        if (request.Environment is null)
        {
            return tags?.Split('-') is [_, var abi, _] ? $"Wheels are available for {package} with the following Python ABI {List("tag", abi.Split('.'))}" : null;
        }

        return request.Environment.Tags is not { } wanted || TagMismatch.Of(wanted, tags) is not { } mismatch ? null : mismatch.Part switch
        {
            TagPart.Platform => $"Wheels are available for {package} on the following {List("platform", mismatch.Offered)}",
            TagPart.Abi => $"You require {mismatch.Interpreter}, but we only found wheels for {package} with the following Python ABI {List("tag", mismatch.Offered)}",
            _ => $"You require {mismatch.Interpreter}, but we only found wheels for {package} with the following Python implementation {List("tag", mismatch.Offered)}",
        };
    }

    private static string List(string noun, IReadOnlyList<string> values) => $"{noun}{(values.Count == 1 ? "" : "s")}: `{string.Join("`, `", values)}`";
}
