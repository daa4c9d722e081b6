using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace PyTool.Standards.DirectUrls;

/// <summary>
/// The <c>direct_url.json</c> of an installed distribution that did not come from an index (PEP 610). One of <see cref="Archive"/>,
/// <see cref="Vcs"/> and <see cref="Directory"/> is set.
/// </summary>
public sealed class DirectUrl
{
    /// <summary>Where it came from. The caller removes credentials and fragment before writing.</summary>
    public required string Url { get; init; }

    /// <summary>Installed from an archive; else <see langword="null"/>.</summary>
    public ArchiveInfo? Archive { get; init; }

    /// <summary>Installed from a repository; else <see langword="null"/>.</summary>
    public VcsInfo? Vcs { get; init; }

    /// <summary>Installed from a local directory; else <see langword="null"/>.</summary>
    public DirInfo? Directory { get; init; }

    /// <summary>The part of archive or repository that was installed; <see langword="null"/> for its root.</summary>
    public string? Subdirectory { get; init; }

    /// <summary>Whether the installation is editable.</summary>
    public bool IsEditable => Directory?.Editable is true;

    /// <summary>Reads a <c>direct_url.json</c>.</summary>
    /// <param name="json">The content of the file, UTF-8.</param>
    /// <returns>The values.</returns>
    /// <exception cref="StandardsFormatException">It is no JSON, or not of this form.</exception>
    public static DirectUrl Parse(ReadOnlySpan<byte> json) => DirectUrlReader.Read(json);

    /// <summary>Reads a <c>direct_url.json</c>.</summary>
    /// <param name="json">The content of the file; <see langword="null"/> cannot be read.</param>
    /// <param name="directUrl">The values, or <see langword="null"/>.</param>
    /// <returns>Whether it can be read.</returns>
    public static bool TryParse(string? json, [NotNullWhen(true)] out DirectUrl? directUrl)
    {
        directUrl = null;
        try
        {
            directUrl = json is null ? null : Parse(Encoding.UTF8.GetBytes(json));
        }
        catch (StandardsFormatException)
        {
            // The answer is "no".
        }

        return directUrl is not null;
    }

    /// <summary>The content of the file: compact JSON, without a newline at the end.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => DirectUrlWriter.Write(this);
}
