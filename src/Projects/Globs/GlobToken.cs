namespace PyTool.Projects.Globs;

/// <summary>One step of a glob: a character, <c>?</c>, <c>*</c>, <c>**/</c>, or a class with its ranges.</summary>
internal readonly record struct GlobToken(GlobTokenKind Kind, char Character = '\0', (char First, char Last)[]? Ranges = null)
{
    public bool Matches(char c) => Kind switch
    {
        GlobTokenKind.Character => c == Character,
        GlobTokenKind.AnyCharacter => true,
        GlobTokenKind.Within => Contains(c),
        GlobTokenKind.Except => !Contains(c),
        _ => false,
    };

    private bool Contains(char c)
    {
        foreach (var (first, last) in Ranges!)
        {
            if (c >= first && c <= last)
            {
                return true;
            }
        }

        return false;
    }
}
