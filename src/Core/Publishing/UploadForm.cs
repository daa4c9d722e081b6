using System.Text;

namespace PyTool.Core.Publishing;

/// <summary>The form that the upload interface of package indexes takes (the "legacy" one, the only one there is).</summary>
internal sealed class UploadForm(UploadFile file, MetadataDocument metadata, string sha256)
{
    private static readonly (string Field, string Header)[] Single =
    [
        ("author", "Author"), ("author_email", "Author-email"), ("description", "Description"), ("description_content_type", "Description-Content-Type"), ("download_url", "Download-URL"),
        ("home_page", "Home-page"), ("keywords", "Keywords"), ("license", "License"), ("license_expression", "License-Expression"), ("maintainer", "Maintainer"),
        ("maintainer_email", "Maintainer-email"), ("summary", "Summary"), ("requires_python", "Requires-Python"),
    ];

    private static readonly (string Field, string Header)[] Repeated =
    [
        ("classifiers", "Classifier"), ("dynamic", "Dynamic"), ("license_file", "License-File"), ("obsoletes_dist", "Obsoletes-Dist"), ("platform", "Platform"), ("project_urls", "Project-URL"),
        ("provides_dist", "Provides-Dist"), ("provides_extra", "Provides-Extra"), ("requires_dist", "Requires-Dist"), ("requires_external", "Requires-External"), ("supported_platform", "Supported-Platform"),
    ];

    /// <summary>The fields without the file, in order.</summary>
    public IEnumerable<(string Name, string Value)> Fields()
    {
        yield return (":action", "file_upload");
        yield return ("sha256_digest", sha256);
        yield return ("protocol_version", "1");
        yield return ("metadata_version", metadata.Values("Metadata-Version").FirstOrDefault() ?? "1.0");
        yield return ("name", metadata.Values("Name").FirstOrDefault() ?? file.Name.Name.Value);
        yield return ("version", metadata.Values("Version").FirstOrDefault() ?? file.Name.Version.ToString());
        yield return ("filetype", file.Name.Wheel is null ? "sdist" : "bdist_wheel");
        yield return ("pyversion", file.Name.Wheel is null ? "source" : file.FileName.Split('-')[^3]);
        foreach (var (field, header) in Single)
        {
            // Of a field that may stand once the last one counts: the body after the headers beats a header.
            if (metadata.Values(header).LastOrDefault() is { } value)
            {
                yield return (field, value);
            }
        }

        foreach (var (field, header) in Repeated)
        {
            foreach (var value in metadata.Values(header))
            {
                yield return (field, value);
            }
        }
    }

    /// <summary>The body of the request. Made anew for every attempt: a stream can be read once.</summary>
    public MultipartFormDataContent Content(bool withAttestations)
    {
        var boundary = Guid.NewGuid().ToString("N");
        var content = new MultipartFormDataContent(boundary);
        // Servers that read boundaries literally want them without quotation marks.
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=" + boundary);
        foreach (var (name, value) in Fields())
        {
            Add(content, name, null, new ByteArrayContent(Encoding.UTF8.GetBytes(value)));
        }

        if (withAttestations && file.Attestations.Count > 0)
        {
            Add(content, "attestations", null, new StringContent("[" + string.Join(',', file.Attestations.Select(File.ReadAllText)) + "]"));
        }

        Add(content, "content", file.FileName, new StreamContent(File.OpenRead(file.Path)));
        return content;
    }

    private static void Add(MultipartFormDataContent form, string name, string? fileName, HttpContent part)
    {
        part.Headers.Clear();
        part.Headers.TryAddWithoutValidation("Content-Disposition", fileName is null ? $"form-data; name=\"{name}\"" : $"form-data; name=\"{name}\"; filename=\"{fileName}\"");
        form.Add(part);
    }
}
