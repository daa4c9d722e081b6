namespace Contoso.SharedHttpCache;

/// <summary>Settings of the shared cache. Not init-only: the generated reader would take the defaults away.</summary>
internal sealed class SharedCacheSettings
{
    /// <summary>Address of a folder on an ordinary WebDAV server.</summary>
    public string Url { get; set; } = "";

    /// <summary>Only take, never give. Default: give too.</summary>
    public bool ReadOnly { get; set; }

    /// <summary>How long to wait for the server, in seconds. Default: 10.</summary>
    public int TimeoutSeconds { get; set; } = 10;
}
