using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PyTool.Standards.DirectUrls;

/// <summary>Writes <c>direct_url.json</c> in the order of keys that uv has.</summary>
internal static class DirectUrlWriter
{
    // A file of its own, never part of a page: only what JSON itself asks for is escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(DirectUrl url)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("url", url.Url);
            if (url.Directory is { } directory)
            {
                WriteDirectory(writer, directory);
            }
            else if (url.Vcs is { } vcs)
            {
                WriteVcs(writer, vcs);
            }
            else
            {
                WriteArchive(writer, url.Archive);
            }

            if (url.Subdirectory is not null)
            {
                writer.WriteString("subdirectory", url.Subdirectory);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void WriteDirectory(Utf8JsonWriter writer, DirInfo directory)
    {
        writer.WriteStartObject("dir_info");
        if (directory.Editable is { } editable)
        {
            writer.WriteBoolean("editable", editable);
        }

        writer.WriteEndObject();
    }

    private static void WriteVcs(Utf8JsonWriter writer, VcsInfo vcs)
    {
        writer.WriteStartObject("vcs_info");
        writer.WriteString("vcs", vcs.Vcs);
        if (vcs.CommitId is not null)
        {
            writer.WriteString("commit_id", vcs.CommitId);
        }

        if (vcs.RequestedRevision is not null)
        {
            writer.WriteString("requested_revision", vcs.RequestedRevision);
        }

        if (vcs.GitLfs)
        {
            writer.WriteBoolean("git_lfs", true);
        }

        writer.WriteEndObject();
    }

    private static void WriteArchive(Utf8JsonWriter writer, ArchiveInfo? archive)
    {
        writer.WriteStartObject("archive_info");
        if (archive?.Hashes.Count > 0)
        {
            writer.WriteStartObject("hashes");
            foreach (var (algorithm, digest) in archive.Hashes.OrderBy(h => h.Key, StringComparer.Ordinal))
            {
                writer.WriteString(algorithm, digest);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
