namespace PyTool.Plugins.Cache.Archives;

/// <summary>Signatures and fixed lengths of ZIP records (APPNOTE).</summary>
internal static class ZipConstants
{
    public const uint LocalSignature = 0x04034B50;
    public const uint CentralSignature = 0x02014B50;
    public const uint EndSignature = 0x06054B50;
    public const uint End64Signature = 0x06064B50;
    public const uint Locator64Signature = 0x07064B50;
    public const uint DescriptorSignature = 0x08074B50;

    public const int LocalLength = 30;
    public const int CentralLength = 46;
    public const int EndLength = 22;
    public const int End64Length = 56;
    public const int Locator64Length = 20;

    public const ushort DescriptorFlag = 0x8;

    /// <summary>Compression level, data descriptor, UTF-8. Anything else is encryption, patching or a future this reader does not know.</summary>
    public const ushort KnownFlags = 0x2 | 0x4 | DescriptorFlag | 0x800;

    /// <summary>The flags that change what is read.</summary>
    public const ushort MeaningfulFlags = DescriptorFlag | 0x800;

    public const ushort Stored = 0;
    public const ushort Deflated = 8;

    public const uint Saturated32 = 0xFFFFFFFF;
    public const ushort Saturated16 = 0xFFFF;

    public const ushort Zip64Extra = 1;
    public const ushort UnicodePathExtra = 0x7075;
}
