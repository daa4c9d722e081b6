using PyTool.Standards.Specifiers;
using PyTool.Standards.Versions;

namespace PyTool.Abstractions.Environments;

/// <summary>The version part of a request for a Python: one to three numbers, a pre-release, or a range; perhaps with a variant.</summary>
public sealed partial class PythonVersionRequest
{
    /// <summary>No condition at all, but default rules for pre-releases and variants.</summary>
    public static PythonVersionRequest Default { get; } = new();

    /// <summary>The version as far as it was written: <c>3</c>, <c>3.12</c>, <c>3.12.4</c> or <c>3.13rc1</c>; <see langword="null"/> when a range or nothing was given.</summary>
    public PyVersion? Version { get; init; }

    /// <summary>The range; <see langword="null"/> when a version or nothing was given.</summary>
    public VersionSpecifiers? Range { get; init; }

    /// <summary>The build that is wanted.</summary>
    public PythonVariant Variant { get; init; }

    /// <summary>Whether a pre-release satisfies this without being a last resort: one was named in the version or in a bound of the range.</summary>
    public bool AllowsPreReleases
    {
        get
        {
            if (Version is not null)
            {
                return Version.IsPreRelease;
            }

            for (var i = 0; i < (Range?.Count ?? 0); i++)
            {
                if (Range![i].Version.IsPreRelease)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Whether a debug build was asked for.</summary>
    public bool WantsDebug => Variant is PythonVariant.Debug or PythonVariant.FreeThreadedDebug or PythonVariant.GilDebug;

    /// <summary>Whether a free-threaded build was asked for.</summary>
    public bool WantsFreeThreaded => Variant is PythonVariant.FreeThreaded or PythonVariant.FreeThreadedDebug;

    /// <summary>Whether a version satisfies the numbers or the range; variants are not looked at.</summary>
    /// <param name="version">Full version of an interpreter.</param>
    /// <returns>Whether it is one of those asked for.</returns>
    public bool MatchesVersion(PyVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        if (Range is not null)
        {
            return Range.Contains(version);
        }

        if (Version is null)
        {
            return true;
        }

        if (Version.IsPreRelease)
        {
            return version.Equals(Version);
        }

        for (var i = 0; i < Version.ReleaseCount; i++)
        {
            if (version.ReleaseAt(i) != Version.ReleaseAt(i))
            {
                return false;
            }
        }

        // `3.13.0` names the final release; its candidates have to be named themselves.
        return Version.ReleaseCount < 3 || !version.IsPreRelease;
    }

    /// <summary>Whether a build is of the variant asked for.</summary>
    /// <param name="version">Full version of the interpreter.</param>
    /// <param name="isFreeThreaded">Whether it runs without the global interpreter lock.</param>
    /// <param name="isDebug">Whether it is a debug build.</param>
    /// <returns>Whether it may be taken; debug builds pass for <see cref="PythonVariant.Default"/>, ranking them last is up to the search.</returns>
    public bool MatchesVariant(PyVersion version, bool isFreeThreaded, bool isDebug)
    {
        ArgumentNullException.ThrowIfNull(version);
        return Variant switch
        {
            PythonVariant.Gil => !isFreeThreaded,
            PythonVariant.FreeThreaded => isFreeThreaded,
            PythonVariant.Debug => isDebug,
            PythonVariant.FreeThreadedDebug => isFreeThreaded && isDebug,
            PythonVariant.GilDebug => !isFreeThreaded && isDebug,
            _ => !isFreeThreaded || version.Major > 3 || version.Minor >= 14,
        };
    }

    /// <summary>The canonical spelling: <c>3.12</c>, <c>3.13+freethreaded</c>, <c>&gt;=3.11, &lt;3.13</c>; empty when there is no condition.</summary>
    /// <returns>The text that <see cref="PythonRequest.Parse"/> reads back.</returns>
    public override string ToString()
    {
        if (Range is not null)
        {
            return Range.ToString().Replace(",", ", ", StringComparison.Ordinal).Replace(",  ", ", ", StringComparison.Ordinal);
        }

        return Version is null ? "" : Version + VariantSuffix;
    }

    /// <summary>The variant as it is appended to versions and keys: <c>+freethreaded</c>, or empty.</summary>
    public string VariantSuffix => Variant switch
    {
        PythonVariant.Gil => "+gil",
        PythonVariant.FreeThreaded => "+freethreaded",
        PythonVariant.Debug => "+debug",
        PythonVariant.FreeThreadedDebug => "+freethreaded+debug",
        PythonVariant.GilDebug => "+gil+debug",
        _ => "",
    };
}
