namespace Contoso.SharedHttpCache;

/// <summary>Settings of the shared cache.</summary>
internal sealed class SharedCacheSettings
{
    /// <summary>Address of a folder on an ordinary WebDAV server.</summary>
    public string Url { get; init; } = "";

    /// <summary>Only take, never give. Default: give too.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>How long to wait for the server, in seconds. Default: 10.</summary>
    public int TimeoutSeconds { get; init; } = 10;
}
