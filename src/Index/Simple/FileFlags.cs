namespace PyTool.Index.Simple;

/// <summary>Yes-or-no facts about a file in a stored page.</summary>
[Flags]
internal enum FileFlags
{
    None = 0,
    Wheel = 1,
    Yanked = 2,
    HasMetadata = 4,

    /// <summary>The stored URL is a prefix: the file name follows.</summary>
    UrlEndsWithName = 8,

    /// <summary>A source distribution that is neither <c>.tar.gz</c> nor <c>.zip</c>.</summary>
    LegacySource = 16,
}
