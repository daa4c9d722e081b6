namespace PyTool.Abstractions.Resolution;

/// <summary>Why a package, a release or a file cannot be used, as data: rendered once, by the host.</summary>
public sealed class UnusableReason
{
    /// <summary>What kind of reason.</summary>
    public required UnusableKind Kind { get; init; }

    /// <summary>Details in the middle of a sentence, for example the text of an error or of a policy; <see langword="null"/> when the kind says it all.</summary>
    public string? Detail { get; init; }

    /// <summary>Id of the plugin that decided; <see langword="null"/> for the host.</summary>
    public string? Author { get; init; }
}
