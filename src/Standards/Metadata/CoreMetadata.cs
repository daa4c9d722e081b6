using System.Diagnostics.CodeAnalysis;
using System.Text;
using PyTool.Standards.Names;
using PyTool.Standards.Requirements;
using PyTool.Standards.Specifiers;
using PyTool.Standards.Versions;

namespace PyTool.Standards.Metadata;

/// <summary>
/// What a resolver needs of a METADATA or PKG-INFO file (core metadata). Read leniently where published files are known to be wrong:
/// see <see cref="Requirement.ParseLenient"/>; an extra that is no name is left out. Other headers and the description are not read.
/// </summary>
public sealed class CoreMetadata
{
    /// <summary><c>Name</c>.</summary>
    public required PackageName Name { get; init; }

    /// <summary><c>Version</c>.</summary>
    public required PyVersion Version { get; init; }

    /// <summary><c>Metadata-Version</c> as written; <see langword="null"/> if it is missing. Unknown versions are no error.</summary>
    public string? MetadataVersion { get; init; }

    /// <summary><c>Requires-Dist</c>, in the order of the file.</summary>
    public IReadOnlyList<Requirement> RequiresDist { get; init; } = [];

    /// <summary><c>Requires-Python</c>, or <see langword="null"/> if it is missing or empty.</summary>
    public VersionSpecifiers? RequiresPython { get; init; }

    /// <summary><c>Provides-Extra</c>, in the order of the file, duplicates included.</summary>
    public IReadOnlyList<ExtraName> ProvidesExtras { get; init; } = [];

    /// <summary><c>License-Expression</c> (PEP 639) as written; <see langword="null"/> if it is missing or empty.</summary>
    public string? LicenseExpression { get; init; }

    /// <summary>First line of <c>License</c>, at most 200 characters; <see langword="null"/> if it is missing or empty.</summary>
    public string? License { get; init; }

    /// <summary>The values of <c>Classifier</c> that begin with <c>License ::</c>, in the order of the file.</summary>
    public IReadOnlyList<string> LicenseClassifiers { get; init; } = [];

    /// <summary><c>Dynamic</c>: the fields that a build may fill in (metadata 2.2), lower case.</summary>
    public IReadOnlyList<string> Dynamic { get; init; } = [];

    /// <summary>
    /// Whether a source distribution's file says all that a resolver needs: metadata 2.2 or newer, with static requirements, extras and
    /// Python versions. Otherwise the distribution must be built to know them. A wheel's file always does.
    /// </summary>
    public bool IsStatic => PyVersion.TryParse(MetadataVersion, out var version) && version >= FirstWithDynamic
        && !Dynamic.Contains("requires-dist") && !Dynamic.Contains("requires-python") && !Dynamic.Contains("provides-extra");

    private static PyVersion FirstWithDynamic { get; } = PyVersion.FromRelease(2, 2);

    /// <summary>Reads a file.</summary>
    /// <param name="content">UTF-8; bytes that are none become replacement characters.</param>
    /// <returns>The values.</returns>
    /// <exception cref="StandardsFormatException">Name or version is missing, or a value cannot be read.</exception>
    public static CoreMetadata Parse(ReadOnlySpan<byte> content)
    {
        // Only the headers are worth decoding; descriptions are often a hundred times longer.
        var end = HeaderEnd(content);
        return Parse(Encoding.UTF8.GetString(content[..end]));
    }

    /// <summary>Reads a file.</summary>
    /// <param name="text">The text of the file.</param>
    /// <returns>The values.</returns>
    /// <exception cref="StandardsFormatException">Name or version is missing, or a value cannot be read.</exception>
    public static CoreMetadata Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new CoreMetadataReader().Read(text);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="text">The text of the file; <see langword="null"/> cannot be read.</param>
    /// <param name="metadata">The values, or <see langword="null"/>.</param>
    /// <param name="error">What is wrong, or <see langword="null"/>.</param>
    /// <returns>Whether it can be read.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out CoreMetadata? metadata, [NotNullWhen(false)] out string? error)
    {
        metadata = null;
        error = "No metadata";
        try
        {
            metadata = text is null ? null : Parse(text);
            error = metadata is null ? error : null;
        }
        catch (StandardsFormatException e)
        {
            error = e.Message;
        }

        return metadata is not null;
    }

    private static int HeaderEnd(ReadOnlySpan<byte> content)
    {
        var lf = content.IndexOf("\n\n"u8);
        var crlf = content.IndexOf("\n\r\n"u8);
        return lf < 0 && crlf < 0 ? content.Length : lf < 0 ? crlf + 1 : crlf < 0 ? lf + 1 : Math.Min(lf, crlf) + 1;
    }
}
