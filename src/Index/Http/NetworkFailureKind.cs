namespace PyTool.Index.Http;

/// <summary>Why a request failed.</summary>
public enum NetworkFailureKind
{
    /// <summary>The network is not to be used.</summary>
    Offline,

    /// <summary>The server answered with an error status.</summary>
    Status,

    /// <summary>No connection, or it broke.</summary>
    Connection,

    /// <summary>Silence for too long.</summary>
    Timeout,

    /// <summary>The certificate or the encryption was not acceptable.</summary>
    Tls,

    /// <summary>A redirect that is not followed.</summary>
    Redirect,

    /// <summary>The answer is larger than it may be.</summary>
    TooLarge,

    /// <summary>The answer is not HTTP, or its encoding is broken.</summary>
    Protocol,

    /// <summary>Credentials are demanded by the configuration and there are none.</summary>
    MissingCredentials,

    /// <summary>The URL cannot be asked for.</summary>
    InvalidUrl,
}
