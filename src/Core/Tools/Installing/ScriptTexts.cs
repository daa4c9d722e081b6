using System.Text;

namespace PyTool.Core.Tools.Installing;

/// <summary>Activation scripts of an environment that is going to be used under another name.</summary>
internal static class ScriptTexts
{
    private const long LargestScript = 1 << 20;

    /// <summary>Replaces the name of the environment in all scripts. The name must occur in them only as itself: it is a random one.</summary>
    public static void Rename(string scripts, string from, string to)
    {
        var (old, renamed) = (Encoding.UTF8.GetBytes(from), Encoding.UTF8.GetBytes(to));
        foreach (var path in Directory.EnumerateFiles(scripts))
        {
            var file = new FileInfo(path);
            if (file.LinkTarget is not null || file.Length > LargestScript)
            {
                continue;
            }

            var content = File.ReadAllBytes(path);
            if (content.AsSpan().IndexOf(old) >= 0)
            {
                File.WriteAllBytes(path, Replace(content, old, renamed));
            }
        }
    }

    private static byte[] Replace(ReadOnlySpan<byte> content, ReadOnlySpan<byte> from, ReadOnlySpan<byte> to)
    {
        using var result = new MemoryStream(content.Length);
        while (content.IndexOf(from) is var at and >= 0)
        {
            result.Write(content[..at]);
            result.Write(to);
            content = content[(at + from.Length)..];
        }

        result.Write(content);
        return result.ToArray();
    }
}
