using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PyTool.Core.Locking.Document;

namespace PyTool.Core.Exports;

/// <summary>Locks as bills of materials (CycloneDX 1.5).</summary>
internal sealed partial class CycloneDxText
{
    private const string Vendor = "pytool";

    private readonly LockDocument _document;
    private readonly ExportRequest _request;
    private readonly ExportGraph _graph;
    private readonly List<ExportPackage> _packages;
    private readonly Dictionary<int, string> _references = [];
    private readonly HashSet<int> _members;
    private readonly int? _root;
    private readonly string? _synthetic;

    public CycloneDxText(LockDocument document, ExportRequest request, ExportGraph graph, List<ExportPackage> packages)
    {
        _document = document;
        _request = request;
        _graph = graph;
        _packages = packages;
        _members = [.. graph.Members.Values];
        _root = FindRoot();
        Number();
        if (!IsSingleRoot)
        {
            _synthetic = $"{SyntheticName}-{(_references.Count + 1).ToString(CultureInfo.InvariantCulture)}";
        }
    }

    private bool IsSingleRoot => _graph.Roots.Count == 1 && _root is not null;

    private string SyntheticName => _request.Target.Workspace.IsRootVirtual ? "uv-workspace" : _request.Target.Workspace.Root.Name.Value;

    public string Write(DateTimeOffset now)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("bomFormat", "CycloneDX");
            json.WriteString("specVersion", "1.5");
            json.WriteNumber("version", 1);
            json.WriteString("serialNumber", "urn:uuid:" + Guid.NewGuid().ToString("D"));
            WriteMetadata(json, now);
            WriteComponents(json);
            WriteDependencies(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    // The project of the workspace itself comes first, or else the only one that was selected.
    private int? FindRoot()
    {
        if (_graph.Roots.Count == 1)
        {
            return _graph.Roots[0];
        }

        var workspace = _request.Target.Workspace;
        return !workspace.IsRootVirtual && _graph.Members.TryGetValue(workspace.Root.Name, out var at) && _graph.Roots.Contains(at) ? at : null;
    }

    private void Number()
    {
        if (_root is { } root)
        {
            Add(root);
        }

        foreach (var package in _packages)
        {
            if (package.Position != _root)
            {
                Add(package.Position);
            }
        }
    }

    private void Add(int position)
    {
        var package = _document.Packages[position];
        var number = (_references.Count + 1).ToString(CultureInfo.InvariantCulture);
        _references.Add(position, package.Version is { } version ? $"{package.Name}-{number}@{version}" : $"{package.Name}-{number}");
    }

    private void WriteMetadata(Utf8JsonWriter json, DateTimeOffset now)
    {
        json.WriteStartObject("metadata");
        json.WriteString("timestamp", now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture));
        json.WriteStartArray("tools");
        json.WriteStartObject();
        json.WriteString("vendor", Vendor);
        json.WriteString("name", _request.Tool.Name);
        json.WriteString("version", _request.Tool.Version);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WritePropertyName("component");
        if (IsSingleRoot)
        {
            WriteComponent(json, _root!.Value, null);
        }
        else
        {
            WriteSynthetic(json);
        }

        json.WriteEndObject();
    }

    private void WriteSynthetic(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", "library");
        json.WriteString("bom-ref", _synthetic);
        json.WriteString("name", SyntheticName);
        WriteProperties(json, [new("uv:package:is_synthetic_root", "true")]);
        json.WriteEndObject();
    }

    private void WriteComponents(Utf8JsonWriter json)
    {
        json.WriteStartArray("components");
        foreach (var package in _packages)
        {
            if (!(IsSingleRoot && package.Position == _root))
            {
                WriteComponent(json, package.Position, package);
            }
        }

        json.WriteEndArray();
    }

    private void WriteDependencies(Utf8JsonWriter json)
    {
        var dependencies = _graph.Dependencies();
        json.WriteStartArray("dependencies");
        foreach (var position in _references.Keys.Order())
        {
            WriteDependency(json, _references[position], dependencies[position]);
        }

        if (_synthetic is not null)
        {
            WriteDependency(json, _synthetic, _graph.Roots.Order());
        }

        json.WriteEndArray();
    }

    private void WriteDependency(Utf8JsonWriter json, string reference, IEnumerable<int> targets)
    {
        json.WriteStartObject();
        json.WriteString("ref", reference);
        var isOpen = false;
        foreach (var target in targets)
        {
            if (!_references.TryGetValue(target, out var text))
            {
                continue;
            }

            if (!isOpen)
            {
                json.WriteStartArray("dependsOn");
                isOpen = true;
            }

            json.WriteStringValue(text);
        }

        if (isOpen)
        {
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
