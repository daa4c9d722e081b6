namespace PyTool.Index.Simple;

/// <summary>Bounds on what an index may send.</summary>
internal static class PageLimits
{
    /// <summary>Decoded bytes of a JSON page, which is read as it comes.</summary>
    public const long Json = 256L << 20;

    /// <summary>Decoded bytes of an HTML page, which is held in memory.</summary>
    public const long Html = 128L << 20;

    /// <summary>Bytes of one text in a page.</summary>
    public const int Text = 1 << 20;

    /// <summary>Files of one page.</summary>
    public const int Files = 2_000_000;

    /// <summary>Characters of a file name. File systems stop at 255.</summary>
    public const int FileName = 512;
}
