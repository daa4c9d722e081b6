using System.Diagnostics.CodeAnalysis;

namespace PyTool.Standards.Tags;

/// <summary>One tag of a wheel (PEP 425): Python, ABI and platform, such as <c>cp312-cp312-win_amd64</c>. Compared ordinally.</summary>
public readonly struct WheelTag : IEquatable<WheelTag>
{
    /// <summary>A tag of three parts.</summary>
    /// <param name="python">The Python tag, such as <c>py3</c>.</param>
    /// <param name="abi">The ABI tag, such as <c>none</c>.</param>
    /// <param name="platform">The platform tag, such as <c>any</c>.</param>
    public WheelTag(string python, string abi, string platform)
    {
        Python = python;
        Abi = abi;
        Platform = platform;
    }

    /// <summary>The Python tag.</summary>
    public string Python { get; }

    /// <summary>The ABI tag.</summary>
    public string Abi { get; }

    /// <summary>The platform tag.</summary>
    public string Platform { get; }

    /// <summary>Whether two tags are equal.</summary>
    /// <param name="left">One tag.</param>
    /// <param name="right">The other tag.</param>
    /// <returns>Whether all three parts agree.</returns>
    public static bool operator ==(WheelTag left, WheelTag right) => left.Equals(right);

    /// <summary>Whether two tags differ.</summary>
    /// <param name="left">One tag.</param>
    /// <param name="right">The other tag.</param>
    /// <returns>Whether a part differs.</returns>
    public static bool operator !=(WheelTag left, WheelTag right) => !left.Equals(right);

    /// <summary>Reads a single tag.</summary>
    /// <param name="text">Three parts separated by <c>-</c>; <see langword="null"/> is no tag.</param>
    /// <param name="tag">The tag.</param>
    /// <returns>Whether the text is a tag.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out WheelTag tag)
    {
        var parts = text?.Split('-') ?? [];
        var valid = parts.Length == 3 && Array.TrueForAll(parts, p => p.Length > 0);
        tag = valid ? new WheelTag(parts[0], parts[1], parts[2]) : default;
        return valid;
    }

    /// <inheritdoc/>
    public bool Equals(WheelTag other) => string.Equals(Python, other.Python, StringComparison.Ordinal)
        && string.Equals(Abi, other.Abi, StringComparison.Ordinal) && string.Equals(Platform, other.Platform, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is WheelTag other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Python, Abi, Platform);

    /// <summary>The three parts joined by <c>-</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Python}-{Abi}-{Platform}";
}
