namespace PyTool.Plugins.Cache.Inflating;

/// <summary>Takes unpacked bytes as they come: a small entry in one piece.</summary>
internal interface IInflateSink
{
    void Write(ReadOnlySpan<byte> bytes);
}
