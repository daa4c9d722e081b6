using System.Diagnostics.CodeAnalysis;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Standards.Filenames;

/// <summary>The file name of a source distribution: <c>name-version.tar.gz</c>. Immutable; equality is that of the text.</summary>
public sealed class SdistFilename : IEquatable<SdistFilename>
{
    private static readonly string[] Archives =
    [
        ".tar.gz", ".zip", ".tar.bz2", ".tgz", ".tar.xz", ".tar.zst", ".tbz", ".txz", ".tlz", ".tar.lz", ".tar.lzma", ".tar",
    ];

    private readonly string _text;

    private SdistFilename(string text, PackageName name, PyVersion version, string extension)
    {
        _text = text;
        Name = name;
        Version = version;
        Extension = extension;
    }

    /// <summary>The distribution.</summary>
    public PackageName Name { get; }

    /// <summary>The version.</summary>
    public PyVersion Version { get; }

    /// <summary>The extension with its dot, such as <c>.tar.gz</c>.</summary>
    public string Extension { get; }

    /// <summary>Whether the extension is one that indexes accept today (<c>.tar.gz</c> by PEP 625, or <c>.zip</c>).</summary>
    public bool IsStandardExtension => Extension is ".tar.gz" or ".zip";

    /// <summary>Reads a standard name: <c>.tar.gz</c> or <c>.zip</c>, and the last <c>-</c> separates name and version.</summary>
    /// <param name="text">The name, without directories.</param>
    /// <returns>The parts.</returns>
    /// <exception cref="StandardsFormatException">It is not the name of a source distribution.</exception>
    public static SdistFilename Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var sdist)
            ? sdist
            : throw new StandardsFormatException($"Not a valid source distribution filename: `{text}`", text, 0, text.Length);
    }

    /// <summary>Reads a standard name: <c>.tar.gz</c> or <c>.zip</c>, and the last <c>-</c> separates name and version.</summary>
    /// <param name="text">The name, without directories; <see langword="null"/> is none.</param>
    /// <param name="sdist">The parts, or <see langword="null"/>.</param>
    /// <returns>Whether it is the name of a source distribution.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out SdistFilename? sdist)
    {
        sdist = null;
        if (text is null || FindExtension(text) is not { } extension || extension is not (".tar.gz" or ".zip"))
        {
            return false;
        }

        var stem = text.AsSpan(0, text.Length - extension.Length);
        var dash = stem.LastIndexOf('-');
        sdist = dash < 0 || !PackageName.TryParse(stem[..dash], out var name) ? null : Create(text, name, stem[(dash + 1)..], extension);
        return sdist is not null;
    }

    /// <summary>
    /// Reads the name of a file known to belong to a distribution, as older indexes have them: any archive extension, and dashes in the
    /// name and in the version.
    /// </summary>
    /// <param name="text">The name, without directories; <see langword="null"/> is none.</param>
    /// <param name="expected">The distribution that the file belongs to.</param>
    /// <param name="sdist">The parts, or <see langword="null"/>.</param>
    /// <returns>Whether it is the name of a source distribution of <paramref name="expected"/>.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, PackageName expected, [NotNullWhen(true)] out SdistFilename? sdist)
    {
        sdist = null;
        if (text is null || FindExtension(text) is not { } extension)
        {
            return false;
        }

        var stem = text.AsSpan(0, text.Length - extension.Length);
        for (var i = 1; i < stem.Length && sdist is null; i++)
        {
            // Normalising never makes a name longer, so it cannot end earlier; once the normal form is longer it is another name.
            if (stem[i] == '-' && i >= expected.Value.Length && PackageName.TryParse(stem[..i], out var name))
            {
                if (name == expected)
                {
                    sdist = Create(text, name, stem[(i + 1)..], extension);
                }
                else if (name.Value.Length > expected.Value.Length)
                {
                    break;
                }
            }
        }

        return sdist is not null;
    }

    /// <summary>The archive extension of a file name, with its dot.</summary>
    /// <param name="text">The name.</param>
    /// <returns>The extension in the case expected of it, or <see langword="null"/> if there is none.</returns>
    public static string? FindExtension(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var extension in Archives)
        {
            if (text.EndsWith(extension, StringComparison.Ordinal))
            {
                return extension;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public bool Equals(SdistFilename? other) => other is not null && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SdistFilename);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(_text, StringComparison.Ordinal);

    /// <summary>The file name as it was read.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _text;

    private static SdistFilename? Create(string text, PackageName name, ReadOnlySpan<char> version, string extension)
        => !PyVersion.TryParse(version, out var parsed) ? null : new SdistFilename(text, name, parsed, extension);
}
