using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PyTool.Abstractions.Packages;

namespace PyTool.Core.Installation;

/// <summary>Writes <c>direct_url.json</c> (PEP 610) in the compact form of uv.</summary>
public static class DirectUrlText
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text for a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="writeNotEditable">For directories: write <c>"editable":false</c> (sources of a project) instead of leaving it out (paths on the command line).</param>
    /// <returns>The text; <see langword="null"/> for an index.</returns>
    public static string? For(PackageSource source, bool writeNotEditable)
    {
        if (source is PackageSource.Registry)
        {
            return null;
        }

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            writer.WriteStartObject();
            Write(writer, source, writeNotEditable);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void Write(Utf8JsonWriter writer, PackageSource source, bool writeNotEditable)
    {
        switch (source)
        {
            case PackageSource.Archive archive:
                writer.WriteString("url", WithoutSecrets(archive.Url));
                writer.WriteStartObject("archive_info");
                writer.WriteEndObject();
                WriteSubdirectory(writer, archive.Subdirectory);
                break;
            case PackageSource.LocalArchive file:
                writer.WriteString("url", FileUrl(file.Path));
                writer.WriteStartObject("archive_info");
                writer.WriteEndObject();
                break;
            case PackageSource.LocalDirectory directory:
                writer.WriteString("url", FileUrl(directory.Path));
                writer.WriteStartObject("dir_info");
                if (directory.Kind == DirectoryKind.Editable || writeNotEditable)
                {
                    writer.WriteBoolean("editable", directory.Kind == DirectoryKind.Editable);
                }

                writer.WriteEndObject();
                break;
            case PackageSource.Git git:
                WriteGit(writer, git);
                break;
        }
    }

    private static void WriteGit(Utf8JsonWriter writer, PackageSource.Git git)
    {
        writer.WriteString("url", WithoutSecrets(git.Url));
        writer.WriteStartObject("vcs_info");
        writer.WriteString("vcs", "git");
        if (git.Commit is not null)
        {
            writer.WriteString("commit_id", git.Commit);
        }

        if (git.Reference is not null)
        {
            writer.WriteString("requested_revision", git.Reference);
        }

        if (git.Lfs)
        {
            writer.WriteBoolean("git_lfs", true);
        }

        writer.WriteEndObject();
        WriteSubdirectory(writer, git.Subdirectory);
    }

    private static void WriteSubdirectory(Utf8JsonWriter writer, string? subdirectory)
    {
        if (subdirectory is not null)
        {
            writer.WriteString("subdirectory", subdirectory);
        }
    }

    private static string FileUrl(string path) => new UriBuilder(Uri.UriSchemeFile, "") { Path = path }.Uri.AbsoluteUri;

    /// <summary>Sources carry no credentials; this is the last line of defence before a world-readable file.</summary>
    private static string WithoutSecrets(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var parsed) || (parsed.UserInfo.Length == 0 && parsed.Fragment.Length == 0))
        {
            return url;
        }

        // `git@host` names an account, not a secret.
        var user = parsed.Scheme is "ssh" && !parsed.UserInfo.Contains(':', StringComparison.Ordinal) ? parsed.UserInfo : "";
        return new UriBuilder(parsed) { UserName = user, Password = "", Fragment = "" }.Uri.AbsoluteUri;
    }
}
