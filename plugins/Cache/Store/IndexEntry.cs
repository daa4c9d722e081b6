using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PyTool.Abstractions.Artifacts;

namespace PyTool.Plugins.Cache.Store;

/// <summary>What a wheel of one source was when it was fetched: leads to the archive entry. Lines of text, the last one a digest of the others.</summary>
internal sealed class IndexEntry
{
    private const string Signature = "pytool-wheel 1";

    public required string FileName { get; init; }

    public required string Sha256 { get; init; }

    /// <summary>Further digests that were computed while fetching.</summary>
    public IReadOnlyList<ArtifactHash> Hashes { get; init; } = [];

    /// <summary>Whether it was built here; such entries survive <c>prune --ci</c>.</summary>
    public bool IsBuilt { get; init; }

    /// <summary>Identity of the local file it was read from; empty for others.</summary>
    public string Origin { get; init; } = "";

    public byte[] Write()
    {
        var text = new StringBuilder();
        text.Append(Signature).Append("\nfile ").Append(FileName).Append("\nsha256 ").Append(Sha256).Append('\n');
        foreach (var hash in Hashes)
        {
            text.Append("hash ").Append(hash.Algorithm).Append(' ').Append(hash.Digest).Append('\n');
        }

        text.Append(IsBuilt ? "built\n" : "").Append("origin ").Append(Origin).Append('\n');
        text.Append("check ").Append(CultureInfo.InvariantCulture, $"{Check(text.ToString())}\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Reads an entry; <see langword="null"/> when it is damaged.</summary>
    public static IndexEntry? Read(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var mark = text.LastIndexOf("check ", StringComparison.Ordinal);
        if (mark < 0 || !text.StartsWith(Signature, StringComparison.Ordinal) || !string.Equals(text[(mark + 6)..].TrimEnd('\n'), Check(text[..(mark + 6)]), StringComparison.Ordinal))
        {
            return null;
        }

        string? file = null, sha256 = null;
        var (origin, isBuilt) = ("", false);
        var hashes = new List<ArtifactHash>();
        foreach (var line in text[..mark].Split('\n'))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var (key, value) = space < 0 ? (line, "") : (line[..space], line[(space + 1)..]);
            switch (key)
            {
                case "file":
                    file = value;
                    break;
                case "sha256":
                    sha256 = value;
                    break;
                case "hash" when value.IndexOf(' ', StringComparison.Ordinal) is var cut and > 0:
                    hashes.Add(new ArtifactHash { Algorithm = value[..cut], Digest = value[(cut + 1)..] });
                    break;
                case "built":
                    isBuilt = true;
                    break;
                case "origin":
                    origin = value;
                    break;
            }
        }

        return file is null || sha256 is null ? null : new IndexEntry { FileName = file, Sha256 = sha256, Hashes = hashes, IsBuilt = isBuilt, Origin = origin };
    }

    private static string Check(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
