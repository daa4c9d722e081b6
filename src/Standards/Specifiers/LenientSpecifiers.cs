namespace PyTool.Standards.Specifiers;

/// <summary>Reads the specifiers of published metadata, repairing the mistakes that are known from the index.</summary>
internal static class LenientSpecifiers
{
    public static VersionSpecifiers? Parse(string text)
    {
        if (SpecifierParser.ParseAll(text, out _) is { } strict)
        {
            return strict;
        }

        var repaired = text;
        foreach (var repair in SpecifierRepairs.All)
        {
            var next = repair(repaired);
            if (!string.Equals(next, repaired, StringComparison.Ordinal) && SpecifierParser.ParseAll(next, out _) is { } read)
            {
                return read;
            }

            repaired = next;
        }

        return null;
    }
}
