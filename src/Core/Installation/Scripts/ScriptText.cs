using System.Text;

namespace PyTool.Core.Installation.Scripts;

/// <summary>The text of a command made from an entry point: the same as other installers write, because people compare and patch it.</summary>
internal static class ScriptText
{
    public static byte[] For(WheelCommand point, string shebang) => Encoding.UTF8.GetBytes(
        $$"""
        {{shebang}}
        # -*- coding: utf-8 -*-
        import sys
        from {{point.Module}} import {{point.ImportName}}
        if __name__ == "__main__":
            if sys.argv[0].endswith("-script.pyw"):
                sys.argv[0] = sys.argv[0][:-11]
            elif sys.argv[0].endswith(".exe"):
                sys.argv[0] = sys.argv[0][:-4]
            sys.exit({{point.Function}}())

        """.ReplaceLineEndings("\n"));

    /// <summary>Replaces the first line of a <c>.data/scripts</c> file that asks for Python; <see langword="null"/> when it does not.</summary>
    public static byte[]? Rewrite(ReadOnlySpan<byte> script, Func<bool, string> shebang)
    {
        if (!script.StartsWith("#!python"u8))
        {
            return null;
        }

        var isWindowed = script.StartsWith("#!pythonw"u8);
        var lineEnd = script.IndexOf((byte)'\n');
        var rest = lineEnd < 0 ? default : script[(lineEnd + 1)..];
        var line = Encoding.UTF8.GetBytes(shebang(isWindowed) + "\n");
        var text = new byte[line.Length + rest.Length];
        line.CopyTo(text, 0);
        rest.CopyTo(text.AsSpan(line.Length));
        return text;
    }
}
