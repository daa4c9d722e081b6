using System.Text.Json;
using PyTool.Core.Locking.Document;
using PyTool.Core.Resolving;

namespace PyTool.Core.Exports;

internal sealed partial class CycloneDxText
{
    private void WriteComponent(Utf8JsonWriter json, int position, ExportPackage? line)
    {
        var package = _document.Packages[position];
        json.WriteStartObject();
        json.WriteString("type", "library");
        json.WriteString("bom-ref", _references[position]);
        json.WriteString("name", package.Name.Value);
        if (package.Version is { } version)
        {
            json.WriteString("version", version.ToString());
        }

        if (PackageUrl(package) is { } url)
        {
            json.WriteString("purl", url);
        }

        if (_request.Hashes)
        {
            WriteFiles(json, package);
        }

        WriteProperties(json, PropertiesOf(position, package, line));
        json.WriteEndObject();
    }

    private List<KeyValuePair<string, string>> PropertiesOf(int position, LockPackage package, ExportPackage? line)
    {
        var properties = new List<KeyValuePair<string, string>>();
        if (position == _root)
        {
            properties.Add(new("uv:package:is_project_root", "true"));
        }
        else if (_members.Contains(position))
        {
            properties.Add(new("uv:workspace:path", package.Source.Location));
        }

        if (line is not null && !line.Marker.IsTrue)
        {
            properties.Add(new("uv:package:marker", line.Marker.ToString()));
        }

        return properties;
    }

    private static void WriteProperties(Utf8JsonWriter json, List<KeyValuePair<string, string>> properties)
    {
        if (properties.Count == 0)
        {
            return;
        }

        json.WriteStartArray("properties");
        foreach (var (name, value) in properties)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFiles(Utf8JsonWriter json, LockPackage package)
    {
        var isOpen = false;
        foreach (var file in ExportArtifacts.Of(package))
        {
            var url = file.Url ?? (package.Source.Kind == LockSourceKind.Archive ? package.Source.Location : null);
            if (url is null)
            {
                continue;
            }

            if (!isOpen)
            {
                json.WriteStartArray("externalReferences");
                isOpen = true;
            }

            json.WriteStartObject();
            json.WriteString("type", "distribution");
            json.WriteString("url", url);
            WriteHash(json, file.Hash);
            json.WriteEndObject();
        }

        if (isOpen)
        {
            json.WriteEndArray();
        }
    }

    private static void WriteHash(Utf8JsonWriter json, string? text)
    {
        if (ExportArtifacts.Split(text) is not { } hash || Algorithm(hash.Key) is not { } algorithm)
        {
            return;
        }

        json.WriteStartArray("hashes");
        json.WriteStartObject();
        json.WriteString("alg", algorithm);
        json.WriteString("content", hash.Value);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static string? Algorithm(string name) => name switch
    {
        "md5" => "MD5",
        "sha256" => "SHA-256",
        "sha384" => "SHA-384",
        "sha512" => "SHA-512",
        "blake2b" => "BLAKE2b-256",
        _ => null,
    };

    private static string? PackageUrl(LockPackage package)
    {
        var source = package.Source;
        var qualifier = source.Kind switch
        {
            LockSourceKind.Registry => string.Equals(source.Location.TrimEnd('/'), ConfiguredIndexes.DefaultUrl, StringComparison.Ordinal) ? "" : "?repository_url=" + Quote(source.Location),
            LockSourceKind.Git => "?vcs_url=" + Quote(source.Location),
            LockSourceKind.Archive => "?download_url=" + Quote(source.Location),
            _ => null,
        };
        return qualifier is null || package.Version is null ? null : $"pkg:pypi/{package.Name}@{Quote(package.Version.ToString())}{qualifier}";
    }

    // What ends a value or a qualifier; the rest stays readable, as uv writes it.
    private static string Quote(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal).Replace("?", "%3F", StringComparison.Ordinal)
        .Replace("#", "%23", StringComparison.Ordinal).Replace("=", "%3D", StringComparison.Ordinal).Replace("@", "%40", StringComparison.Ordinal);
}
