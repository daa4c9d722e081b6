namespace PyTool.Projects.Reading;

/// <summary>Reads whole files of others. A link of a repository may lead to a device without end, so there is a bound for what has no size.</summary>
public static class BoundedFile
{
    private const long Most = 256L * 1024 * 1024;
    private const int MostOfStreams = 1024 * 1024;
    private const int Piece = 64 * 1024;

    /// <summary>The bytes of a file, a pipe or a device.</summary>
    /// <param name="path">Absolute path.</param>
    /// <exception cref="IOException">It cannot be read, or is larger than 256 MiB; what tells no size, larger than 1 MiB.</exception>
    public static byte[] ReadAllBytes(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        var length = stream.CanSeek ? stream.Length : 0;
        if (length > Most)
        {
            throw TooLarge(path);
        }

        if (length > 0)
        {
            var bytes = new byte[length];
            var count = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return count == bytes.Length ? bytes : bytes[..count];
        }

        return ReadStream(stream, path);
    }

    /// <summary>The text of a file: UTF-8 unless a mark at the beginning says otherwise.</summary>
    /// <param name="path">Absolute path.</param>
    /// <exception cref="IOException">As for the bytes.</exception>
    public static string ReadAllText(string path)
    {
        using var reader = new StreamReader(new MemoryStream(ReadAllBytes(path)));
        return reader.ReadToEnd();
    }

    private static byte[] ReadStream(FileStream stream, string path)
    {
        using var all = new MemoryStream();
        var piece = new byte[Piece];
        int count;
        while ((count = stream.Read(piece)) > 0)
        {
            all.Write(piece, 0, count);
            if (all.Length > MostOfStreams)
            {
                throw TooLarge(path);
            }
        }

        return all.ToArray();
    }

    private static IOException TooLarge(string path) => new($"The file is too large: `{path}`");
}
