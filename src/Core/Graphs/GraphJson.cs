using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PyTool.Core.Locking.Document;

namespace PyTool.Core.Graphs;

/// <summary>Writes graphs as JSON, in the form that uv calls <c>preview</c>.</summary>
public static class GraphJson
{
    /// <summary>A document of its own: the form is named first.</summary>
    public static string Document(Action<Utf8JsonWriter> content)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("schema");
            writer.WriteString("version", "preview");
            writer.WriteEndObject();
            content(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length)) + "\n";
    }

    /// <summary>The workspace or script that the graph belongs to.</summary>
    public static void Place(Utf8JsonWriter writer, GraphPlace place)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(place);
        writer.WriteStartObject(place.Kind);
        writer.WriteString("path", place.Path);
        writer.WriteString("id", place.Id);
        writer.WriteEndObject();
    }

    /// <summary>The members of the workspace that are in the graph; nothing when there are none.</summary>
    public static void Members(Utf8JsonWriter writer, LockGraph graph, LockDocument document)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(document);
        var members = document.Packages.Where(package => document.IsMember(package) && graph.Nodes.ContainsKey(graph.IdOf(package, ""))).ToArray();
        if (members.Length == 0)
        {
            return;
        }

        writer.WriteStartArray("members");
        foreach (var member in members)
        {
            writer.WriteStartObject();
            writer.WriteString("name", member.Name.Value);
            writer.WriteString("path", graph.Place.Absolute(member.Source.Location));
            writer.WriteString("id", graph.IdOf(member, ""));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>All nodes.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="graph">The graph.</param>
    /// <param name="withSources">Name source distributions, too, not wheels alone.</param>
    public static void Resolution(Utf8JsonWriter writer, LockGraph graph, bool withSources)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(graph);
        writer.WriteStartObject("resolution");
        foreach (var node in graph.Nodes.Values)
        {
            writer.WriteStartObject(node.Id);
            Node(writer, node, graph.Place, withSources);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void Node(Utf8JsonWriter writer, GraphNode node, GraphPlace place, bool withSources)
    {
        if (node.Package is { } package)
        {
            writer.WriteString("name", package.Name.Value);
            if (package.Version is { } version)
            {
                writer.WriteString("version", version.ToString());
            }

            writer.WriteStartObject("source");
            Source(writer, package.Source, place);
            writer.WriteEndObject();
        }

        Kind(writer, node);
        if (node.Package is null)
        {
            writer.WriteString("path", place.Path);
        }

        Dependencies(writer, node);
        Parts(writer, "optional_dependencies", node.Extras);
        Parts(writer, "dependency_groups", node.Groups);
        if (node.Latest is { } latest)
        {
            writer.WriteString("latest_version", latest);
        }

        if (node is { Kind: "package", Package: { } files })
        {
            GraphFiles.Write(writer, files, withSources);
        }
    }

    private static void Kind(Utf8JsonWriter writer, GraphNode node)
    {
        if (node.Label is not { } label)
        {
            writer.WriteString("kind", node.Kind);
            return;
        }

        writer.WriteStartObject("kind");
        writer.WriteString(node.Kind, label);
        writer.WriteEndObject();
    }

    private static void Dependencies(Utf8JsonWriter writer, GraphNode node)
    {
        writer.WriteStartArray("dependencies");
        foreach (var link in node.Dependencies)
        {
            writer.WriteStartObject();
            writer.WriteString("id", link.Id);
            if (link.Marker is { } marker)
            {
                writer.WriteString("marker", marker);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Parts(Utf8JsonWriter writer, string key, SortedDictionary<string, string> parts)
    {
        if (parts.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(key);
        foreach (var (name, id) in parts)
        {
            writer.WriteStartObject();
            writer.WriteString("name", name);
            writer.WriteString("id", id);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Source(Utf8JsonWriter writer, LockSource source, GraphPlace place)
    {
        switch (source.Kind)
        {
            case LockSourceKind.Registry or LockSourceKind.LocalRegistry:
                writer.WriteStartObject("registry");
                writer.WriteString(source.Kind == LockSourceKind.Registry ? "url" : "path", source.Kind == LockSourceKind.Registry ? source.Location : place.Absolute(source.Location));
                writer.WriteEndObject();
                break;
            case LockSourceKind.Git:
                writer.WriteString("git", source.Location);
                break;
            case LockSourceKind.Archive:
                writer.WriteString("url", source.Location);
                writer.WriteString("subdirectory", source.Subdirectory);
                break;
            default:
                writer.WriteString(source.Key, place.Absolute(source.Location));
                break;
        }
    }
}
