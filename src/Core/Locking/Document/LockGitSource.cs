using System.Text;
using PyTool.Abstractions.Packages;

namespace PyTool.Core.Locking.Document;

/// <summary>Git sources as URLs: <c>repository?subdirectory=…&amp;rev=…#commit</c>.</summary>
public static class LockGitSource
{
    /// <summary>The URL of a package's source.</summary>
    public static string Write(PackageSource.Git source) => Write(source, isRequirement: false);

    /// <summary>The URL in a requirement: without commit unless the user pinned it, keys in another order.</summary>
    public static string WriteRequirement(PackageSource.Git source) => Write(source, isRequirement: true);

    /// <summary>Reads either form; <see langword="null"/>: it is no URL.</summary>
    public static PackageSource.Git? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        var commit = hash < 0 ? null : text[(hash + 1)..];
        var rest = hash < 0 ? text : text[..hash];
        var mark = rest.IndexOf('?', StringComparison.Ordinal);
        var url = mark < 0 ? rest : rest[..mark];
        if (!url.Contains("://", StringComparison.Ordinal))
        {
            return null;
        }

        var kind = GitReferenceKind.Default;
        string? reference = null;
        string? subdirectory = null;
        string? path = null;
        var lfs = false;
        foreach (var pair in mark < 0 ? [] : rest[(mark + 1)..].Split('&'))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var value = equals < 0 ? "" : Uri.UnescapeDataString(pair[(equals + 1)..].Replace('+', ' '));
            switch (equals < 0 ? pair : pair[..equals])
            {
                case "subdirectory":
                    subdirectory = value;
                    break;
                case "path":
                    path = value;
                    break;
                case "lfs":
                    lfs = value == "true";
                    break;
                case "branch":
                    (kind, reference) = (GitReferenceKind.Branch, value);
                    break;
                case "tag":
                    (kind, reference) = (GitReferenceKind.Tag, value);
                    break;
                case "rev":
                    (kind, reference) = (GitReferenceKind.Revision, value);
                    break;
            }
        }

        return new PackageSource.Git
        {
            Url = url, ReferenceKind = kind, Reference = reference, Commit = string.IsNullOrEmpty(commit) ? null : commit, Subdirectory = subdirectory, ArchivePath = path, Lfs = lfs,
        };
    }

    internal static int Compare(string left, string right)
    {
        if (Read(left) is not { } one || Read(right) is not { } other)
        {
            return string.CompareOrdinal(left, right);
        }

        var order = string.CompareOrdinal(one.Url, other.Url);
        order = order != 0 ? order : string.CompareOrdinal(one.Commit, other.Commit);
        order = order != 0 ? order : string.CompareOrdinal(one.Subdirectory, other.Subdirectory);
        order = order != 0 ? order : string.CompareOrdinal(one.ArchivePath, other.ArchivePath);
        order = order != 0 ? order : Rank(one.ReferenceKind).CompareTo(Rank(other.ReferenceKind));
        order = order != 0 ? order : string.CompareOrdinal(one.Reference, other.Reference);
        return order != 0 ? order : one.Lfs.CompareTo(other.Lfs);
    }

    private static int Rank(GitReferenceKind kind) => kind switch
    {
        GitReferenceKind.Tag => 0,
        GitReferenceKind.Branch => 1,
        GitReferenceKind.Revision => 2,
        _ => 3,
    };

    private static string Write(PackageSource.Git source, bool isRequirement)
    {
        ArgumentNullException.ThrowIfNull(source);
        var text = new StringBuilder(source.Url);
        var separator = '?';
        void Pair(string key, string? value)
        {
            if (value is not null)
            {
                text.Append(separator).Append(key).Append('=').Append(Encode(value));
                separator = '&';
            }
        }

        var lfs = source.Lfs ? "true" : null;
        var reference = source.ReferenceKind switch
        {
            GitReferenceKind.Tag => "tag",
            GitReferenceKind.Branch => "branch",
            GitReferenceKind.Revision => "rev",
            _ => null,
        };
        Pair("subdirectory", source.Subdirectory);
        Pair("path", source.ArchivePath);
        if (!(isRequirement && source.ArchivePath is not null))
        {
            Pair("lfs", lfs);
        }

        if (reference is not null)
        {
            Pair(reference, source.Reference);
        }

        if (isRequirement && source.ArchivePath is not null)
        {
            Pair("lfs", lfs);
        }

        return source.Commit is { } commit ? text.Append('#').Append(commit).ToString() : text.ToString();
    }

    // application/x-www-form-urlencoded.
    private static string Encode(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var octet in Encoding.UTF8.GetBytes(value))
        {
            if (char.IsAsciiLetterOrDigit((char)octet) || octet is (byte)'*' or (byte)'-' or (byte)'.' or (byte)'_')
            {
                text.Append((char)octet);
            }
            else if (octet == ' ')
            {
                text.Append('+');
            }
            else
            {
                text.Append('%').Append(octet.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return text.ToString();
    }
}
