using System.Globalization;
using PyTool.Abstractions.Resolution;
using PyTool.Standards.Pythons;
using PyTool.Standards.Tags;
using PyTool.Standards.Versions;

namespace PyTool.Core.Conflicts.Wording;

/// <summary>Reasons against versions as the end of a sentence.</summary>
internal sealed class ReasonText(PyVersion interpreter, CompatibleTags? environment)
{
    /// <summary>Whether the reason is one against the package as a whole.</summary>
    public static bool IsAbsence(UnusableKind kind) => kind is UnusableKind.NotFound or UnusableKind.NoIndex or UnusableKind.Offline or UnusableKind.Unauthorized;

    // Systems as their makers write them; anything else as the marker it is.
    private static string Platform(string? marker) => marker switch
    {
        "sys_platform == 'linux'" => "Linux",
        "sys_platform == 'darwin'" => "macOS",
        "sys_platform == 'win32'" => "Windows",
        _ => $"`{marker}`",
    };

    public string Of(UnusableReason reason, bool isPlural)
    {
        var (was, has) = isPlural ? ("were", "have") : ("was", "has");
        var text = reason.Kind switch
        {
            UnusableKind.NotFound or UnusableKind.Unauthorized => "was not found in the package registry",
            UnusableKind.NoIndex => "was not found in the provided package locations",
            UnusableKind.Offline => "was not found in the cache",
            UnusableKind.Yanked => string.IsNullOrWhiteSpace(reason.Detail) ? $"{was} yanked" : $"{was} yanked (reason: {reason.Detail.Trim().TrimEnd('.')})",
            UnusableKind.NoBuild or UnusableKind.LegacySourceDistribution => $"{has} no usable wheels",
            UnusableKind.NoBinary => $"{has} no source distribution",
            UnusableKind.MissingPlatform => $"{has} no {Platform(reason.Detail)}-compatible wheels",
            UnusableKind.NoMatchingWheel => $"{has} no wheels with a matching {Tag(reason.Detail)}",
            UnusableKind.RequiresPython => $"{(isPlural ? "require" : "requires")} Python {reason.Detail}",
            UnusableKind.InvalidMetadata => $"{has} invalid metadata",
            UnusableKind.InconsistentMetadata => $"{has} inconsistent metadata",
            UnusableKind.InvalidStructure => $"{has} an invalid package format",
            UnusableKind.ExcludeNewer => $"{was} published after the exclude newer time",
            UnusableKind.Policy => $"{(isPlural ? "are" : "is")} not allowed{Detail(reason)}",
            UnusableKind.BuildFailed => $"could not be built{Detail(reason)}",
            UnusableKind.HashPolicy => $"{has} no file with an allowed hash{Detail(reason)}",
            UnusableKind.ImpossibleRequirement => reason.Detail is { } requirement
                ? $"{(isPlural ? "depend" : "depends")} on {requirement}, which does not allow any versions"
                : $"{has} requirements that contradict themselves",
            _ => $"cannot be used{Detail(reason)}",
        };
        return reason.Author is { } author ? $"{text} (decided by plugin `{author}`)" : text;
    }

    private static string Detail(UnusableReason reason) => reason.Detail is { Length: > 0 } detail ? $": {detail}" : "";

    // Names the part of the tags that fails first: Python, ABI, platform.
    private string Tag(string? tags)
    {
        if (environment is not null && TagMismatch.Of(environment, tags) is { } mismatch)
        {
            var part = mismatch.Part switch { TagPart.Platform => "platform", TagPart.Abi => "Python ABI", _ => "Python implementation" };
            return $"{part} tag (e.g., `{mismatch.Example}`)";
        }

        return string.Create(CultureInfo.InvariantCulture, $"Python version tag (e.g., `cp{interpreter.Major}{interpreter.Minor}`)");
    }
}
