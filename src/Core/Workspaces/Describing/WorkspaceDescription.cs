using System.Text.Json;
using PyTool.Abstractions.Environments;
using PyTool.Core.Graphs;
using PyTool.Core.Locking.Document;
using PyTool.Standards.Names;

namespace PyTool.Core.Workspaces.Describing;

/// <summary>All that is known of a workspace or script, as JSON (<c>workspace metadata</c>).</summary>
public sealed class WorkspaceDescription
{
    private readonly LockDocument _document;
    private readonly LockGraph _graph;
    private readonly EnvironmentSnapshot? _environment;
    private readonly Dictionary<PackageName, string> _ids = [];
    private readonly ModuleOwners _modules = new();

    private WorkspaceDescription(LockDocument document, GraphPlace place, EnvironmentSnapshot? environment)
    {
        _document = document;
        _graph = WholeGraph.Of(document, place);
        _environment = environment;
        foreach (var package in document.Packages)
        {
            _ids.TryAdd(package.Name, _graph.IdOf(package, ""));
        }
    }

    /// <summary>The text of the document.</summary>
    /// <param name="document">The lock.</param>
    /// <param name="place">Whose lock.</param>
    /// <param name="environment">The environment as it is; <see langword="null"/>: there is none.</param>
    public static string Of(LockDocument document, GraphPlace place, EnvironmentSnapshot? environment)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(place);
        return new WorkspaceDescription(document, place, environment).Render();
    }

    private string Render() => GraphJson.Document(writer =>
    {
        writer.WriteString("workspace_root", _graph.Place.Directory);
        WriteEnvironment(writer);
        GraphJson.Place(writer, _graph.Place);
        writer.WriteString("requires_python", _document.RequiresPythonSpecifiers.ToString(", "));
        WriteConflicts(writer);
        WriteModules(writer);
        GraphJson.Members(writer, _graph, _document);
        GraphJson.Resolution(writer, _graph, withSources: true);
    });

    private void WriteEnvironment(Utf8JsonWriter writer)
    {
        if (_environment is not { Layout: { } layout })
        {
            return;
        }

        writer.WriteStartObject("environment");
        writer.WriteString("root", layout.RootPath);
        EnvironmentJson.Python(writer, layout);
        writer.WriteStartObject("packages");
        var installed = new SortedDictionary<string, InstalledDistribution>(StringComparer.Ordinal);
        foreach (var distribution in _environment.Distributions)
        {
            installed.TryAdd(IdOf(distribution), distribution);
        }

        foreach (var (id, distribution) in installed)
        {
            _modules.Add(distribution, id);
            writer.WriteStartObject(id);
            writer.WriteString("name", distribution.Name.Value);
            writer.WriteString("version", distribution.Version.ToString());
            writer.WriteString("path", distribution.MetadataPath);
            writer.WriteBoolean("editable", IsEditable(distribution));
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    // What the lock does not know was brought by somebody else.
    private string IdOf(InstalledDistribution distribution) => _ids.TryGetValue(distribution.Name, out var id)
        ? id : $"{distribution.Name}=={distribution.Version}@unmanaged+{distribution.MetadataPath}";

    private static bool IsEditable(InstalledDistribution distribution)
    {
        if (distribution.DirectUrlJson is not { } text)
        {
            return distribution.Kind is InstalledKind.LegacyEditable;
        }

        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.TryGetProperty("dir_info", out var info) && info.TryGetProperty("editable", out var editable) && editable.ValueKind == JsonValueKind.True;
        }
        catch (JsonException)
        {
            // A broken note of the origin is no reason to say nothing of the rest.
            return false;
        }
    }

    private void WriteConflicts(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("conflicts");
        writer.WriteStartArray("sets");
        foreach (var set in _document.Conflicts)
        {
            writer.WriteStartObject();
            writer.WriteStartArray("items");
            foreach (var item in set)
            {
                writer.WriteStartObject();
                writer.WriteString("package", item.Package.Value);
                WriteKind(writer, item.Extra?.Value, item.Group?.Value);
                if (_document.Packages.FirstOrDefault(package => package.Name == item.Package) is { } package)
                {
                    writer.WriteString("id", _graph.IdOf(package, item.Extra is { } extra ? $"[{extra}]" : item.Group is { } group ? ":" + group : ""));
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteKind(Utf8JsonWriter writer, string? extra, string? group)
    {
        if ((extra ?? group) is not { } name)
        {
            writer.WriteString("kind", "Project");
            return;
        }

        writer.WriteStartObject("kind");
        writer.WriteString(extra is not null ? "Extra" : "Group", name);
        writer.WriteEndObject();
    }

    private void WriteModules(Utf8JsonWriter writer)
    {
        if (_environment is null)
        {
            return;
        }

        writer.WriteStartObject("modules");
        foreach (var (module, owners) in _modules.Owners)
        {
            writer.WriteStartObject(module);
            writer.WriteStartArray("owners");
            foreach (var owner in owners)
            {
                writer.WriteStartObject();
                writer.WriteString("package_id", owner);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
