using PyTool.Standards.Names;

namespace PyTool.Index.Simple;

/// <summary>The cheap look at a file name: does it belong to the project, and what text is its version? The tags of a wheel are read when it is looked at.</summary>
/// <param name="VersionText">The version as written; <see langword="null"/>: no distribution of the project.</param>
/// <param name="IsForeign">Whether it is a distribution of another project.</param>
/// <param name="Flags">Kind of the file.</param>
internal readonly record struct DistributionName(string? VersionText, bool IsForeign, FileFlags Flags)
{
    // Longest first: `.tar.gz` is no `.gz`.
    private static readonly string[] SourceExtensions =
        [".tar.gz", ".zip", ".tar.bz2", ".tar.xz", ".tar.zst", ".tar.lzma", ".tar.lz", ".tgz", ".tbz", ".txz", ".tlz", ".tar"];

    public static DistributionName Parse(string fileName, PackageName project)
    {
        if (fileName.Length > PageLimits.FileName || !IsPlain(fileName))
        {
            return default;
        }

        return fileName.EndsWith(".whl", StringComparison.Ordinal) ? Wheel(fileName, project) : Source(fileName, project);
    }

    /// <summary>The project of a file on a flat list, where no page says it; <see langword="null"/>: it is no distribution.</summary>
    public static PackageName? ProjectOf(string fileName)
    {
        if (fileName.Length > PageLimits.FileName || !IsPlain(fileName))
        {
            return null;
        }

        var isWheel = fileName.EndsWith(".whl", StringComparison.Ordinal);
        var extension = isWheel ? ".whl" : SourceExtension(fileName);
        if (extension is null)
        {
            return null;
        }

        // A wheel escapes hyphens; of a source distribution the version is what follows the last one that a digit may follow.
        var stem = fileName[..^extension.Length];
        var hyphen = isWheel ? stem.IndexOf('-', StringComparison.Ordinal) : LastVersionHyphen(stem);
        return hyphen > 0 && PackageName.TryParse(stem[..hyphen], out var name) ? name : null;
    }

    private static int LastVersionHyphen(string stem)
    {
        var hyphen = stem.LastIndexOf('-');
        return hyphen > 0 && hyphen + 1 < stem.Length && (char.IsAsciiDigit(stem[hyphen + 1]) || stem[hyphen + 1] == 'v') ? hyphen : -1;
    }

    private static DistributionName Wheel(string fileName, PackageName project)
    {
        var stem = fileName.AsSpan(0, fileName.Length - 4);
        Span<Range> parts = stackalloc Range[7];
        var count = stem.Split(parts, '-');
        if (count is not (5 or 6) || (count == 6 && (stem[parts[2]].IsEmpty || !char.IsAsciiDigit(stem[parts[2]][0]))))
        {
            return default;
        }

        if (MatchName(stem, project.Value) != parts[0].End.Value)
        {
            return new DistributionName(null, IsForeign: true, FileFlags.Wheel);
        }

        return new DistributionName(stem[parts[1]].ToString(), IsForeign: false, FileFlags.Wheel);
    }

    private static DistributionName Source(string fileName, PackageName project)
    {
        var extension = SourceExtension(fileName);
        if (extension is null)
        {
            return default;
        }

        var stem = fileName.AsSpan(0, fileName.Length - extension.Length);
        var end = MatchName(stem, project.Value);
        if (end < 0 || end + 1 >= stem.Length || stem[end] != '-')
        {
            return new DistributionName(null, IsForeign: stem.Contains('-'), FileFlags.None);
        }

        var flags = extension is ".tar.gz" or ".zip" ? FileFlags.None : FileFlags.LegacySource;
        return new DistributionName(stem[(end + 1)..].ToString(), IsForeign: false, flags);
    }

    private static string? SourceExtension(string fileName)
    {
        foreach (var extension in SourceExtensions)
        {
            if (fileName.EndsWith(extension, StringComparison.Ordinal))
            {
                return extension;
            }
        }

        return null;
    }

    /// <summary>Where the name ends that is spelled at the start of the text in any form; -1: it is another one.</summary>
    private static int MatchName(ReadOnlySpan<char> text, string normalised)
    {
        var at = 0;
        foreach (var expected in normalised)
        {
            if (at >= text.Length)
            {
                return -1;
            }

            if (expected == '-')
            {
                if (text[at] is not ('-' or '_' or '.'))
                {
                    return -1;
                }

                while (at < text.Length && text[at] is '-' or '_' or '.')
                {
                    at++;
                }
            }
            else if (char.ToLowerInvariant(text[at]) == expected && char.IsAscii(text[at]))
            {
                at++;
            }
            else
            {
                return -1;
            }
        }

        return at;
    }

    // A name that could be a path, or has characters that no distribution has, is nothing to look at.
    private static bool IsPlain(string fileName)
    {
        foreach (var c in fileName)
        {
            if (c is '/' or '\\' or < ' ' or > '~')
            {
                return false;
            }
        }

        return fileName.Length > 0;
    }
}
