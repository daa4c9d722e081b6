namespace PyTool.Abstractions.Caching;

/// <summary>How a wheel was placed.</summary>
public sealed class LinkReport
{
    /// <summary>The way that worked, after fallbacks.</summary>
    public required LinkMode UsedMode { get; init; }

    /// <summary>Why an asked-for way did not work, one line; <see langword="null"/> when it did or none was asked for.</summary>
    public string? FallbackReason { get; init; }
}
