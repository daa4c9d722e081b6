namespace PyTool.Index.Simple;

/// <summary>Names and lengths of hash algorithms.</summary>
internal static class HashKinds
{
    public static HashKind Parse(string name) => name switch
    {
        "md5" => HashKind.Md5,
        "sha256" => HashKind.Sha256,
        "sha384" => HashKind.Sha384,
        "sha512" => HashKind.Sha512,
        "blake2b" => HashKind.Blake2b,
        _ => HashKind.Unknown,
    };

    public static string Name(HashKind kind) => kind switch
    {
        HashKind.Md5 => "md5",
        HashKind.Sha256 => "sha256",
        HashKind.Sha384 => "sha384",
        HashKind.Sha512 => "sha512",
        HashKind.Blake2b => "blake2b",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Bytes of a digest.</summary>
    public static int Length(HashKind kind) => kind switch
    {
        HashKind.Md5 => 16,
        HashKind.Sha256 => 32,
        HashKind.Sha384 => 48,
        _ => 64,
    };
}
