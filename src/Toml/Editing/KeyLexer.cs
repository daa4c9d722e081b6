using System.Text;

namespace PyTool.Toml.Editing;

/// <summary>Finds the parts of a dotted key that the parser has checked.</summary>
internal static class KeyLexer
{
    /// <summary>The first parts of a key as written, up to the start of the next part.</summary>
    public static string Prefix(byte[] source, int start, int parts)
    {
        var position = start;
        for (var i = 0; i < parts; i++)
        {
            position = SkipPart(source, position);
            while (source[position] is (byte)' ' or (byte)'\t' or (byte)'.')
            {
                position++;
            }
        }

        return Encoding.UTF8.GetString(source.AsSpan(start, position - start));
    }

    private static int SkipPart(byte[] source, int position)
    {
        var quote = source[position];
        if (quote is not ((byte)'"' or (byte)'\''))
        {
            while (source[position] is not ((byte)'.' or (byte)' ' or (byte)'\t'))
            {
                position++;
            }

            return position;
        }

        for (position++; source[position] != quote; position++)
        {
            if (quote == '"' && source[position] == '\\')
            {
                position++;
            }
        }

        return position + 1;
    }
}
