using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PyTool.Abstractions.Plugins;

namespace PyTool.Index.Http;

/// <summary>
/// The certificates that connections are checked against. <c>SSL_CERT_FILE</c> and <c>SSL_CERT_DIR</c> replace the system's roots, and when they
/// cannot be read nothing is trusted: the base library would silently fall back to the system's.
/// </summary>
internal static class TrustedRoots
{
    /// <summary>A policy with the configured roots; <see langword="null"/>: the system's roots.</summary>
    public static X509ChainPolicy? Policy(NetworkOptions options)
    {
        var file = Value(options, "SSL_CERT_FILE");
        var directory = Value(options, "SSL_CERT_DIR");
        if (file is null && directory is null)
        {
            return null;
        }

        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        if (file is not null)
        {
            Load(policy.CustomTrustStore, file, "SSL_CERT_FILE", options.Diagnostics);
        }

        foreach (var part in directory?.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            LoadDirectory(policy.CustomTrustStore, part, options.Diagnostics);
        }

        return policy;
    }

    /// <summary>The client's own certificate with its key, from one PEM file.</summary>
    /// <exception cref="PyToolException">It cannot be read.</exception>
    public static X509Certificate2 ClientCertificate(string path)
    {
        try
        {
            return X509Certificate2.CreateFromPemFile(path, path);
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new PyToolException("PT6003", $"Failed to read the client certificate of `SSL_CLIENT_CERT` from `{path}`", exception);
        }
    }

    private static string? Value(NetworkOptions options, string name) => options.Environment.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    private static void Load(X509Certificate2Collection roots, string path, string origin, IDiagnostics diagnostics)
    {
        try
        {
            var before = roots.Count;
            roots.ImportFromPemFile(path);
            if (roots.Count == before)
            {
                Warn(diagnostics, $"`{origin}` names `{path}`, which holds no certificate");
            }
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            Warn(diagnostics, $"Failed to read the certificates of `{origin}` from `{path}`: {exception.Message}");
        }
    }

    private static void LoadDirectory(X509Certificate2Collection roots, string directory, IDiagnostics diagnostics)
    {
        try
        {
            var files = Directory.GetFiles(directory);
            Array.Sort(files, StringComparer.Ordinal);
            foreach (var file in files)
            {
                Load(roots, file, "SSL_CERT_DIR", diagnostics);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Warn(diagnostics, $"Failed to read the certificates of `SSL_CERT_DIR` from `{directory}`: {exception.Message}");
        }
    }

    private static void Warn(IDiagnostics diagnostics, string message) => diagnostics.Report(new DiagnosticEvent.Warning { Message = message });
}
