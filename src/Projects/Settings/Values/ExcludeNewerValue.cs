using System.Globalization;

namespace PyTool.Projects.Settings.Values;

/// <summary>Value of <c>exclude-newer</c>: files uploaded later are not seen.</summary>
public sealed partial class ExcludeNewerValue
{
    private ExcludeNewerValue(ExcludeNewerKind kind, string text)
    {
        Kind = kind;
        Text = text;
    }

    /// <summary>Nothing is excluded; hides the values of weaker layers.</summary>
    public static ExcludeNewerValue Disabled { get; } = new(ExcludeNewerKind.Disabled, "false");

    /// <summary>How it is given.</summary>
    public ExcludeNewerKind Kind { get; }

    /// <summary>Canonical text: <c>2024-01-02T00:00:00Z</c>, <c>P2W3D</c> or <c>false</c>.</summary>
    public string Text { get; }

    /// <summary>The moment, for <see cref="ExcludeNewerKind.Timestamp"/>.</summary>
    public DateTimeOffset Timestamp { get; private init; }

    /// <summary>The time before now, for <see cref="ExcludeNewerKind.Span"/>; negative spans lie in the future.</summary>
    public TimeSpan Span { get; private init; }

    /// <summary>The moment that counts; <see langword="null"/>: nothing is excluded.</summary>
    public DateTimeOffset? Resolve(DateTimeOffset now) => Kind switch
    {
        ExcludeNewerKind.Timestamp => Timestamp,
        ExcludeNewerKind.Span => now - Span,
        _ => null,
    };

    /// <inheritdoc/>
    public override string ToString() => Text;

    internal static ExcludeNewerValue At(DateTimeOffset moment)
    {
        var utc = moment.ToUniversalTime();
        var text = utc.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture).TrimEnd('.') + "Z";
        return new ExcludeNewerValue(ExcludeNewerKind.Timestamp, text) { Timestamp = utc };
    }
}
