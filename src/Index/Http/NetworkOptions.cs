using PyTool.Abstractions.Plugins;
using PyTool.Index.Credentials;

namespace PyTool.Index.Http;

/// <summary>How the network is used. Everything a <see cref="NetworkClient"/> depends on besides the servers.</summary>
public sealed partial class NetworkOptions
{
    /// <summary>The process environment: <c>SSL_CERT_FILE</c>, proxies, <c>NETRC</c>, <c>PATH</c> for the keyring.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>Takes warnings and log lines.</summary>
    public required IDiagnostics Diagnostics { get; init; }

    /// <summary>The clock of waits, retries and of the HTTP cache.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Open no socket. Default: no.</summary>
    public bool IsOffline { get; init; }

    /// <summary>How often a request is repeated after it failed for a reason that may pass. Default: 3.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>Longest silence while waiting for an answer or for more of it. Default: 30 seconds.</summary>
    public TimeSpan ReadTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Longest time to connect. Default: 10 seconds.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Longest silence while sending a distribution. Default: 15 minutes.</summary>
    public TimeSpan UploadTimeout { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Requests in flight at a time. Default: 50.</summary>
    public int ConcurrentDownloads { get; init; } = 50;

    /// <summary>Proxy for http (<c>http-proxy</c> of the configuration); <see langword="null"/>: as the environment says.</summary>
    public string? HttpProxy { get; init; }

    /// <summary>Proxy for https (<c>https-proxy</c> of the configuration); <see langword="null"/>: as the environment says.</summary>
    public string? HttpsProxy { get; init; }

    /// <summary>Hosts reached without proxy (<c>no-proxy</c> of the configuration); <see langword="null"/>: as the environment says.</summary>
    public IReadOnlyList<string>? NoProxy { get; init; }

    /// <summary>Hosts, with or without port, whose certificates are not checked.</summary>
    public IReadOnlyList<string> InsecureHosts { get; init; } = [];

    /// <summary>Whether to ask the <c>keyring</c> program for passwords. Default: no.</summary>
    public bool UseKeyring { get; init; }

    /// <summary>Reads the user's credential store when it is first needed; <see langword="null"/>: there is none. Called at most once.</summary>
    public Func<IReadOnlyList<StoredCredential>>? StoredCredentials { get; init; }

    /// <summary>Value of the <c>User-Agent</c> header.</summary>
    public string UserAgent { get; init; } = "pytool";
}
