namespace PyTool.Index.Tests.Server;

internal enum RawEnding
{
    KeepAlive,
    Close,
    Reset,
    Hang,
}
