using PyTool.Abstractions.Resolution;

namespace PyTool.Index.Simple;

/// <summary>What an index answers when it is asked for a project.</summary>
/// <param name="Page">The page; <see langword="null"/>: the index has none.</param>
/// <param name="Absence">Why there is no page.</param>
/// <param name="Status">The status that the server gave; 0: none.</param>
internal readonly record struct PageOutcome(StoredPage? Page, UnusableKind? Absence, int Status)
{
    public static PageOutcome Found(StoredPage page) => new(page, null, 0);

    public static PageOutcome None(UnusableKind why, int status = 0) => new(null, why, status);
}
