using System.Diagnostics.CodeAnalysis;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Standards.Filenames;

/// <summary>
/// The file name of a wheel (PEP 427): <c>name-version[-build]-python-abi-platform.whl</c>. Immutable; equality and order are those
/// of the text.
/// </summary>
public sealed partial class WheelFilename : IEquatable<WheelFilename>, IComparable<WheelFilename>
{
    private readonly string _text;
    private readonly int _python;
    private readonly int _abi;
    private readonly int _platform;
    private string[]? _pythonTags;
    private string[]? _abiTags;
    private string[]? _platformTags;

    private WheelFilename(string text, PackageName name, PyVersion version, WheelBuild build, int python, int abi, int platform)
    {
        _text = text;
        Name = name;
        Version = version;
        Build = build;
        _python = python;
        _abi = abi;
        _platform = platform;
    }

    /// <summary>The distribution.</summary>
    public PackageName Name { get; }

    /// <summary>The version.</summary>
    public PyVersion Version { get; }

    /// <summary>The build tag, which decides between wheels of equal tags.</summary>
    public WheelBuild Build { get; }

    /// <summary>The Python tags as written, such as <c>py2</c> and <c>py3</c>. At least one; pieces can be empty.</summary>
    public IReadOnlyList<string> PythonTags => _pythonTags ??= PythonPart.ToString().Split('.');

    /// <summary>The ABI tags as written. At least one; pieces can be empty.</summary>
    public IReadOnlyList<string> AbiTags => _abiTags ??= AbiPart.ToString().Split('.');

    /// <summary>The platform tags as written. At least one; pieces can be empty.</summary>
    public IReadOnlyList<string> PlatformTags => _platformTags ??= PlatformPart.ToString().Split('.');

    /// <summary>The tags as written: <c>py2.py3-none-any</c>.</summary>
    public ReadOnlySpan<char> Tags => _text.AsSpan(_python, _text.Length - _python - Extension.Length);

    /// <summary>Whether the wheel runs on every platform: its only platform tag is <c>any</c>.</summary>
    public bool IsAnyPlatform => PlatformPart is "any";

    internal ReadOnlySpan<char> PythonPart => _text.AsSpan(_python, _abi - _python - 1);

    internal ReadOnlySpan<char> AbiPart => _text.AsSpan(_abi, _platform - _abi - 1);

    internal ReadOnlySpan<char> PlatformPart => _text.AsSpan(_platform, _text.Length - _platform - Extension.Length);

    /// <summary>Whether two names are the same text.</summary>
    /// <param name="left">One name, or <see langword="null"/>.</param>
    /// <param name="right">The other name, or <see langword="null"/>.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(WheelFilename? left, WheelFilename? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two names are different texts.</summary>
    /// <param name="left">One name, or <see langword="null"/>.</param>
    /// <param name="right">The other name, or <see langword="null"/>.</param>
    /// <returns>Whether they are not equal.</returns>
    public static bool operator !=(WheelFilename? left, WheelFilename? right) => !(left == right);

    /// <summary>Reads a file name.</summary>
    /// <param name="text">The name, without directories.</param>
    /// <returns>The parts.</returns>
    /// <exception cref="StandardsFormatException">It is not the name of a wheel.</exception>
    public static WheelFilename Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var wheel, out var error) ? wheel : throw new StandardsFormatException(error, text, 0, text.Length);
    }

    /// <summary>Reads a file name.</summary>
    /// <param name="text">The name, without directories; <see langword="null"/> is none.</param>
    /// <param name="wheel">The parts, or <see langword="null"/>.</param>
    /// <returns>Whether it is the name of a wheel.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out WheelFilename? wheel) => TryParse(text, out wheel, out _);

    /// <inheritdoc/>
    public int CompareTo(WheelFilename? other) => string.CompareOrdinal(_text, other?._text);

    /// <inheritdoc/>
    public bool Equals(WheelFilename? other) => other is not null && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WheelFilename);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(_text, StringComparison.Ordinal);

    /// <summary>The file name as it was read.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _text;
}
