using System.Text;
using PyTool.Core.Installation.Scripts;

namespace PyTool.Core.Running.Overlays;

/// <summary>Copies commands of an environment for another Python: only those that name the environment's own.</summary>
internal static class EntryPointCopies
{
    // Entry points have a few hundred bytes; programs in the same directory may have many.
    private const int LargestScript = 1 << 20;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Copies. What is there already stays.</summary>
    /// <param name="from">Directory with commands.</param>
    /// <param name="oldPython">The Python that they name.</param>
    /// <param name="to">Directory that gets them.</param>
    /// <param name="newPython">The Python that the copies name.</param>
    public static void Make(string from, string oldPython, string to, string newPython)
    {
        // The launchers of Windows carry the path within; they run with the Python of their own environment.
        if (OperatingSystem.IsWindows() || !Directory.Exists(from))
        {
            return;
        }

        var heads = Heads(oldPython);
        foreach (var file in new DirectoryInfo(from).EnumerateFiles())
        {
            var target = Path.Combine(to, file.Name);
            if (file.Length <= LargestScript && file.LinkTarget is null && !Path.Exists(target) && Read(file.FullName) is { } text && BodyOf(text, heads) is { } body)
            {
                File.WriteAllText(target, Shebang.For(newPython, isRelocatable: false, isPosix: true) + "\n" + body, Utf8);
                File.SetUnixFileMode(target, File.GetUnixFileMode(file.FullName));
            }
        }
    }

    /// <summary>The ways in which a script names a Python: by its path, as <c>python3</c> or <c>python</c>, or beside itself.</summary>
    private static List<string> Heads(string python)
    {
        var heads = new List<string> { Shebang.For("python", isRelocatable: true, isPosix: true) + "\n", Shebang.For("python3", isRelocatable: true, isPosix: true) + "\n" };
        var directory = Path.GetDirectoryName(python)!;
        foreach (var name in (string[])[Path.GetFileName(python), "python", "python3"])
        {
            heads.Add(Shebang.For(Path.Combine(directory, name), isRelocatable: false, isPosix: true) + "\n");
        }

        return heads;
    }

    private static string? BodyOf(string text, List<string> heads)
    {
        foreach (var head in heads)
        {
            if (text.StartsWith(head, StringComparison.Ordinal))
            {
                return text[head.Length..];
            }
        }

        return null;
    }

    private static string? Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            Span<byte> start = stackalloc byte[2];
            if (stream.ReadAtLeast(start, 2, throwOnEndOfStream: false) < 2 || !start.SequenceEqual("#!"u8))
            {
                return null;
            }

            stream.Position = 0;
            using var reader = new StreamReader(stream, Utf8);
            return reader.ReadToEnd();
        }
        catch (Exception exception) when (exception is DecoderFallbackException or IOException or UnauthorizedAccessException)
        {
            // No script in text: nothing to copy.
            return null;
        }
    }
}
