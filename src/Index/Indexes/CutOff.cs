namespace PyTool.Index.Indexes;

/// <summary>A cut-off date for files: those uploaded then or later do not exist.</summary>
public sealed class CutOff
{
    private CutOff(DateTimeOffset? time) => Time = time;

    /// <summary>No cut-off, also where one is set for all (<c>false</c> in the configuration).</summary>
    public static CutOff Disabled { get; } = new(null);

    /// <summary>The moment; <see langword="null"/>: no cut-off.</summary>
    public DateTimeOffset? Time { get; }

    /// <summary>A cut-off at a moment.</summary>
    public static CutOff At(DateTimeOffset time) => new(time);
}
