namespace PyTool.Index.Simple;

/// <summary>Hash algorithms of indexes, weakest first. The numbers are stored in the cache.</summary>
internal enum HashKind : byte
{
    Unknown = 0,
    Md5 = 1,
    Sha256 = 2,
    Sha384 = 3,
    Sha512 = 4,
    Blake2b = 5,
}
