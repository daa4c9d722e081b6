using System.Text.Json;
using PyTool.Core.Locking.Document;

namespace PyTool.Core.Graphs;

/// <summary>Writes the files of a package.</summary>
internal static class GraphFiles
{
    public static void Write(Utf8JsonWriter writer, LockPackage package, bool withSources)
    {
        if (withSources && package.SourceDistribution is { } source)
        {
            writer.WriteStartObject("sdist");
            Write(writer, source, Place(package, source));
            writer.WriteEndObject();
        }

        if (package.Wheels.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("wheels");
        foreach (var wheel in package.Wheels)
        {
            writer.WriteStartObject();
            Write(writer, wheel, Place(package, wheel));
            writer.WriteString("filename", Name(package, wheel));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, LockArtifact file, string? url)
    {
        if (url is not null)
        {
            writer.WriteString("url", url);
        }
        else if (file.Path is { } path)
        {
            writer.WriteString("path", path);
        }

        if (file.Hash is { } hash && hash.IndexOf(':', StringComparison.Ordinal) is var colon and > 0)
        {
            writer.WriteStartObject("hashes");
            writer.WriteString(hash[..colon], hash[(colon + 1)..]);
            writer.WriteEndObject();
        }

        if (file.Size is { } size)
        {
            writer.WriteNumber("size", size);
        }

        if (file.UploadTime is { } time)
        {
            writer.WriteString("upload_time", time);
        }
    }

    // The lock does not repeat the URL of a package that is one file.
    private static string? Place(LockPackage package, LockArtifact file) => file.Url ?? (package.Source.Kind == LockSourceKind.Archive ? package.Source.Location : null);

    private static string Name(LockPackage package, LockArtifact file) =>
        LockFileNames.Of(file) is { Length: > 0 } name ? name : LockFileNames.Of(new LockArtifact { Url = package.Source.Location });
}
