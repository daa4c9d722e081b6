using PyTool.Abstractions.Packages;
using PyTool.Standards.Requirements;

namespace PyTool.Resolver.Tests.Fixtures;

/// <summary>Requirements of the contract from PEP 508 texts.</summary>
internal static class Requirements
{
    public static PackageRequirement Parse(string text)
    {
        var requirement = Requirement.Parse(text);
        return new PackageRequirement
        {
            Name = requirement.Name,
            Extras = requirement.Extras,
            Specifiers = requirement.Specifiers,
            Marker = requirement.Marker,
            Source = requirement.Url is { } url ? new PackageSource.Archive { Url = url } : null,
        };
    }

    public static PackageRequirement[] ParseAll(params IEnumerable<string> texts) => [.. texts.Select(Parse)];
}
