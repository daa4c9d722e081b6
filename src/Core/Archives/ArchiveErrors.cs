using PyTool.Abstractions.Plugins;

namespace PyTool.Core.Archives;

/// <summary>Failures of source archives.</summary>
internal static class ArchiveErrors
{
    /// <summary>The archive is damaged, or holds what is never unpacked.</summary>
    public const string Refused = "PT1511";

    /// <summary>The archive is of a kind that is not read.</summary>
    public const string Unsupported = "PT1512";

    /// <summary>The archive is not the one that was announced.</summary>
    public const string HashMismatch = "PT1513";

    /// <summary>One entry is refused.</summary>
    public static PyToolException Entry(string name, string reason) => new(Refused, $"The archive entry `{name}` is refused: {reason}");
}
