namespace PyTool.Index.Simple;

/// <summary>A digest as a page states it.</summary>
internal readonly record struct FileHash(HashKind Kind, byte[] Digest)
{
    /// <summary>Reads <c>algorithm</c> and hex digits; <see langword="null"/> when the algorithm is unknown or the digits do not fit it.</summary>
    public static FileHash? Read(string algorithm, string digits)
    {
        var kind = HashKinds.Parse(algorithm);
        if (kind == HashKind.Unknown || digits.Length != 2 * HashKinds.Length(kind))
        {
            return null;
        }

        var digest = new byte[digits.Length / 2];
        return Convert.FromHexString(digits, digest, out _, out var count) == System.Buffers.OperationStatus.Done && count == digest.Length
            ? new FileHash(kind, digest)
            : null;
    }
}
