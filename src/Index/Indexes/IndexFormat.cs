namespace PyTool.Index.Indexes;

/// <summary>How an index lists its files.</summary>
public enum IndexFormat
{
    /// <summary>A page for each project (PEP 503, PEP 691).</summary>
    Simple,

    /// <summary>One page, or one directory, with the files of all projects (<c>--find-links</c>).</summary>
    Flat,
}
