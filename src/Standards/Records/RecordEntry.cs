using System.Globalization;
using System.Text;

namespace PyTool.Standards.Records;

/// <summary>One line of a RECORD: an installed file with its hash and size. Ordered by path, hash and size (ordinal).</summary>
public sealed class RecordEntry : IComparable<RecordEntry>, IEquatable<RecordEntry>
{
    /// <summary>The file, with <c>/</c> between directories; relative to the directory that holds the <c>.dist-info</c>, or absolute.</summary>
    public required string Path { get; init; }

    /// <summary>Algorithm and digest, such as <c>sha256=…</c> (URL-safe base64 without padding); <see langword="null"/> if not recorded.</summary>
    public string? Hash { get; init; }

    /// <summary>Size in bytes; <see langword="null"/> if not recorded.</summary>
    public long? Size { get; init; }

    /// <inheritdoc/>
    public int CompareTo(RecordEntry? other)
    {
        if (other is null)
        {
            return 1;
        }

        var order = string.CompareOrdinal(Path, other.Path);
        order = order != 0 ? order : string.CompareOrdinal(Hash, other.Hash);
        return order != 0 ? order : Nullable.Compare(Size, other.Size);
    }

    /// <inheritdoc/>
    public bool Equals(RecordEntry? other) => other is not null && CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RecordEntry);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Path, Hash, Size);

    /// <summary>The line as <see cref="RecordFile"/> writes it, without its end.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        var text = new StringBuilder();
        AppendTo(text);
        return text.ToString();
    }

    internal void AppendTo(StringBuilder text)
    {
        text.Append(Csv.Quote(Path)).Append(',').Append(Csv.Quote(Hash ?? "")).Append(',');
        if (Size is { } size)
        {
            text.Append(CultureInfo.InvariantCulture, $"{size}");
        }
    }
}
