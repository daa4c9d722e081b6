using System.IO.Compression;
using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Environments;
using PyTool.Standards.Versions;

namespace PyTool.Plugins.Environments.Managed;

/// <summary>The embedded list of interpreters (made by <c>eng/pack_python_downloads.py</c>). Lines become objects only when they may match.</summary>
internal static class DownloadTable
{
    private const int FieldCount = 9;

    /// <summary>The entries that a filter lets pass.</summary>
    /// <param name="mayMatch">Decides from name, version, variant, system, architecture, C library.</param>
    /// <param name="mirrors">Makes the URLs.</param>
    /// <returns>Downloads in the order of the table.</returns>
    public static List<InterpreterDownload> Find(Func<string[], bool> mayMatch, DownloadMirrors mirrors)
    {
        using var packed = typeof(DownloadTable).Assembly.GetManifestResourceStream("downloads.tsv.gz")!;
        using var text = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        var prefixes = text.ReadLine()!.Split('\t');
        var found = new List<InterpreterDownload>();
        while (text.ReadLine() is { } line)
        {
            var fields = line.Split('\t');
            if (fields.Length == FieldCount && mayMatch(fields) && PyVersion.TryParse(fields[1], out var version))
            {
                found.Add(Make(fields, version, prefixes, mirrors));
            }
        }

        return found;
    }

    private static InterpreterDownload Make(string[] fields, PyVersion version, string[] prefixes, DownloadMirrors mirrors)
    {
        IReadOnlyList<ArtifactHash> hashes = fields[7].Length == 0 ? [] : [new ArtifactHash { Algorithm = "sha256", Digest = fields[7] }];
        return new InterpreterDownload
        {
            Key = string.Join('-', fields[0], fields[1] + (fields[2].Length == 0 ? "" : "+" + fields[2]), fields[3], fields[4], fields[5]),
            Implementation = fields[0],
            Version = version,
            Variant = fields[2],
            OperatingSystem = fields[3],
            Architecture = fields[4],
            Libc = fields[5],
            Build = fields[6],
            Sources = mirrors.UrlsOf(fields[8], prefixes).Select(url => new Artifact
            {
                FileName = Uri.UnescapeDataString(url[(url.LastIndexOf('/') + 1)..]),
                Url = url,
                Hashes = hashes,
            }).ToList(),
        };
    }
}
