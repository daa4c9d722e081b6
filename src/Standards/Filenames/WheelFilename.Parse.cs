using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Standards.Filenames;

public sealed partial class WheelFilename
{
    internal const string Extension = ".whl";

    private static readonly SearchValues<char> TagCharacters
        = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.");

    /// <summary>Reads a file name.</summary>
    /// <param name="text">The name, without directories; <see langword="null"/> is none.</param>
    /// <param name="wheel">The parts, or <see langword="null"/>.</param>
    /// <param name="error">What is wrong, or <see langword="null"/>.</param>
    /// <returns>Whether it is the name of a wheel.</returns>
    public static bool TryParse(
        [NotNullWhen(true)] string? text, [NotNullWhen(true)] out WheelFilename? wheel, [NotNullWhen(false)] out string? error)
    {
        wheel = null;
        if (text is null || !text.EndsWith(Extension, StringComparison.Ordinal))
        {
            return Refuse(out error, text, "is invalid: Must end with .whl");
        }

        var stem = text.AsSpan(0, text.Length - Extension.Length);
        Span<Range> parts = stackalloc Range[9];
        var count = stem.Split(parts, '-');
        if (count < 5)
        {
            return Refuse(out error, text, "is invalid: Must have a" + count switch { 1 => " version", 2 => " Python tag", 3 => "n ABI tag", _ => " platform tag" });
        }

        if (count > 7)
        {
            return Refuse(out error, text, "is invalid: Must have 5 or 6 components, but has more");
        }

        var build = default(WheelBuild);
        if (count == 7 || (count == 6 && char.IsAsciiDigit(stem[parts[2]].IsEmpty ? '-' : stem[parts[2]][0])))
        {
            if (!WheelBuild.TryParse(stem[parts[2]], out build))
            {
                return Refuse(out error, text, "has an invalid build tag: must start with a digit, and the number must not exceed 64 bits");
            }
        }

        if (count == 7 || (count == 6 && build.IsNone))
        {
            return Refuse(out error, text, "is that of a wheel variant, which is not supported");
        }

        if (!PackageName.TryParse(stem[parts[0]], out var name))
        {
            return Refuse(out error, text, "has an invalid package name");
        }

        if (!PyVersion.TryParse(stem[parts[1]], out var version))
        {
            return Refuse(out error, text, "has an invalid version: " + VersionParser.Describe(stem[parts[1]]));
        }

        var (python, abi, platform) = (parts[count - 3], parts[count - 2], parts[count - 1]);
        if (char.IsAsciiDigit(stem[python].IsEmpty ? '-' : stem[python][0]))
        {
            return Refuse(out error, text, "is invalid: Python tag must not start with a digit");
        }

        if (!IsTag(stem[python]) || !IsTag(stem[abi]) || !IsTag(stem[platform]))
        {
            return Refuse(out error, text, "is invalid: Tag components must contain only ASCII letters, digits, underscores, and periods");
        }

        error = null;
        wheel = new WheelFilename(text, name, version, build, python.Start.Value, abi.Start.Value, platform.Start.Value);
        return true;
    }

    private static bool IsTag(ReadOnlySpan<char> text) => !text.IsEmpty && text[0] != '.' && text.IndexOf("..") < 0 && !text.ContainsAnyExcept(TagCharacters);

    private static bool Refuse(out string error, string? text, string reason)
    {
        error = $"The wheel filename `{text}` {reason}";
        return false;
    }
}
