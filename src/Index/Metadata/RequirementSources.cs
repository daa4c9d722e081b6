using System.Buffers;
using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Resolution;
using PyTool.Index.Urls;
using PyTool.Standards.Requirements;

namespace PyTool.Index.Metadata;

/// <summary>Requirements of package metadata as requirements of the contract: direct URLs become sources.</summary>
public static class RequirementSources
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>The requirement with its source.</summary>
    public static PackageRequirement ToPackageRequirement(Requirement requirement)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        return new PackageRequirement
        {
            Name = requirement.Name,
            Extras = requirement.Extras,
            Specifiers = requirement.Specifiers,
            Marker = requirement.Marker,
            Source = requirement.Url is null ? null : Read(requirement.Url),
        };
    }

    /// <summary>The source that a direct URL stands for (PEP 508, pip's <c>git+</c> forms).</summary>
    private static PackageSource Read(string text)
    {
        var (url, fragment) = Split(text, '#');
        var subdirectory = Parameter(fragment, "subdirectory");
        if (url.StartsWith("git+", StringComparison.OrdinalIgnoreCase))
        {
            return Git(url[4..], subdirectory);
        }

        if (!CredentialUrl.TryParse(url, out var parsed, out var problem))
        {
            throw new MetadataProblemException(UnusableKind.InvalidMetadata, $"invalid URL `{UrlRedaction.Redact(text)}`: {problem}");
        }

        if (!parsed.Uri.IsFile)
        {
            return new PackageSource.Archive { Url = parsed.Url, Subdirectory = subdirectory };
        }

        var path = Simple.LocalPages.PathOf(parsed.Url);
        return Directory.Exists(path)
            ? new PackageSource.LocalDirectory { Path = path, Kind = DirectoryKind.Directory, IsWrittenAbsolute = true }
            : new PackageSource.LocalArchive { Path = path, IsWrittenAbsolute = true };
    }

    private static PackageSource.Git Git(string url, string? subdirectory)
    {
        var authority = UrlAuthority.Find(url);
        var pathStart = authority.Start < 0 ? 0 : authority.End;
        var at = url.LastIndexOf('@');
        var reference = at > pathStart ? url[(at + 1)..] : null;
        var (repository, _) = Split(reference is null ? url : url[..at], '?');
        var plain = authority.UserInfoLength > 0 && !IsSsh(url) ? repository.Remove(authority.Start, authority.UserInfoLength) : repository;
        var isCommit = reference is { Length: 40 } && !reference.AsSpan().ContainsAnyExcept(HexDigits);
        return new PackageSource.Git
        {
            Url = plain,
            ReferenceKind = reference is null ? GitReferenceKind.Default : GitReferenceKind.Revision,
            Reference = reference is null ? null : Uri.UnescapeDataString(reference),
            Commit = isCommit ? reference : null,
            Subdirectory = subdirectory,
        };
    }

    // The user of an ssh URL is no secret: without it the server does not answer.
    private static bool IsSsh(string url) => url.StartsWith("ssh:", StringComparison.OrdinalIgnoreCase);

    private static (string Before, string? After) Split(string text, char mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? (text, null) : (text[..at], text[(at + 1)..]);
    }

    private static string? Parameter(string? fragment, string name)
    {
        foreach (var part in fragment?.Split('&') ?? [])
        {
            if (part.StartsWith(name + "=", StringComparison.Ordinal))
            {
                var value = Uri.UnescapeDataString(part[(name.Length + 1)..]);
                return value.Length == 0 ? null : value;
            }
        }

        return null;
    }
}
