namespace PyTool.Plugins.Cache.Platforms;

/// <summary>The outcomes of a file operation that somebody reacts to.</summary>
internal enum CallStatus
{
    Done,
    Exists,
    NotFound,
    CrossDevice,
    TooManyLinks,
    NotSupported,
    NotPermitted,
    WouldBlock,
    Failed,
}
