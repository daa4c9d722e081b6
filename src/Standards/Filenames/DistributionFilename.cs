using System.Diagnostics.CodeAnalysis;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Standards.Filenames;

/// <summary>The file name of a wheel or of a source distribution. Exactly one of <see cref="Wheel"/> and <see cref="Sdist"/> is set.</summary>
public sealed class DistributionFilename
{
    private DistributionFilename(WheelFilename? wheel, SdistFilename? sdist)
    {
        Wheel = wheel;
        Sdist = sdist;
    }

    /// <summary>The parts of a wheel's name, or <see langword="null"/> for a source distribution.</summary>
    public WheelFilename? Wheel { get; }

    /// <summary>The parts of a source distribution's name, or <see langword="null"/> for a wheel.</summary>
    public SdistFilename? Sdist { get; }

    /// <summary>The distribution.</summary>
    public PackageName Name => Wheel?.Name ?? Sdist!.Name;

    /// <summary>The version.</summary>
    public PyVersion Version => Wheel?.Version ?? Sdist!.Version;

    /// <summary>Reads the name of a file on the index page of a distribution.</summary>
    /// <param name="text">The name, without directories; <see langword="null"/> is none.</param>
    /// <param name="expected">The distribution that the page belongs to.</param>
    /// <param name="filename">The parts, or <see langword="null"/>.</param>
    /// <returns>Whether it is a wheel or source distribution of <paramref name="expected"/>.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, PackageName expected, [NotNullWhen(true)] out DistributionFilename? filename)
    {
        filename = null;
        if (text is null)
        {
            return false;
        }

        if (text.EndsWith(WheelFilename.Extension, StringComparison.Ordinal))
        {
            filename = WheelFilename.TryParse(text, out var wheel) && wheel.Name == expected ? new DistributionFilename(wheel, null) : null;
        }
        else if (SdistFilename.TryParse(text, expected, out var sdist))
        {
            filename = new DistributionFilename(null, sdist);
        }

        return filename is not null;
    }

    /// <summary>Reads the name of a file of an unknown distribution; of source distributions only standard names can be read.</summary>
    /// <param name="text">The name, without directories; <see langword="null"/> is none.</param>
    /// <param name="filename">The parts, or <see langword="null"/>.</param>
    /// <returns>Whether it is a wheel or source distribution.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out DistributionFilename? filename)
    {
        filename = WheelFilename.TryParse(text, out var wheel) ? new DistributionFilename(wheel, null)
            : SdistFilename.TryParse(text, out var sdist) ? new DistributionFilename(null, sdist)
            : null;
        return filename is not null;
    }

    /// <summary>The file name as it was read.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Wheel?.ToString() ?? Sdist!.ToString();
}
