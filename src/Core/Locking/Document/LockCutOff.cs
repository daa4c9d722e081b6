using System.Globalization;

namespace PyTool.Core.Locking.Document;

/// <summary>A cut-off date as a lock has it: a moment, a span before the time of locking, or none.</summary>
public sealed class LockCutOff : IEquatable<LockCutOff>
{
    /// <summary>What stands for the moment when only a span counts.</summary>
    public const string NoMoment = "0001-01-01T00:00:00Z";

    /// <summary>No cut-off (<c>false</c>).</summary>
    public static LockCutOff Disabled { get; } = new();

    /// <summary>The moment, as written; <see langword="null"/>: none.</summary>
    public string? Moment { get; private init; }

    /// <summary>The span as an ISO 8601 duration; <see langword="null"/>: none.</summary>
    public string? Span { get; private init; }

    /// <summary>Whether there is neither.</summary>
    public bool IsDisabled => Moment is null && Span is null;

    /// <summary>A fixed moment.</summary>
    public static LockCutOff At(string moment) => new() { Moment = moment };

    /// <summary>A span before the time of locking.</summary>
    public static LockCutOff Before(string span) => new() { Span = span };

    /// <summary>Whether going from this one to another can change what is seen: a fixed moment may move later, a package may be set free.</summary>
    public bool MattersAgainst(LockCutOff now)
    {
        ArgumentNullException.ThrowIfNull(now);
        if (Equals(now) || now.IsDisabled)
        {
            return false;
        }

        return IsDisabled || Span is not null || now.Span is not null || MomentOf(now) < MomentOf(this);
    }

    /// <inheritdoc/>
    public bool Equals(LockCutOff? other) =>
        other is not null && string.Equals(Moment, other.Moment, StringComparison.Ordinal) && string.Equals(Span, other.Span, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LockCutOff);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Moment, Span);

    /// <inheritdoc/>
    public override string ToString() => Span ?? Moment ?? "false";

    private static DateTimeOffset MomentOf(LockCutOff cutOff) =>
        DateTimeOffset.TryParse(cutOff.Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : DateTimeOffset.MinValue;
}
