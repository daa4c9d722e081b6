using PyTool.Projects.Reading;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Toml;

namespace PyTool.Projects.Sources;

/// <summary>All keys that a source can have, before it is known which kind it is.</summary>
internal sealed partial class SourceFields
{
    private static readonly string[] Known =
    [
        "git", "subdirectory", "rev", "tag", "branch", "lfs", "url", "path", "editable", "package", "index", "workspace", "marker", "extra", "group",
    ];

    private readonly TomlValue _value;
    private string? _git;
    private string? _subdirectory;
    private string? _rev;
    private string? _tag;
    private string? _branch;
    private bool? _lfs;
    private string? _url;
    private string? _path;
    private bool? _editable;
    private bool? _package;
    private string? _index;
    private bool? _workspace;
    private Marker _marker = Marker.True;
    private ExtraName? _extra;
    private GroupName? _group;

    private SourceFields(TomlValue value) => _value = value;

    public static SourceFields Read(TomlValue value)
    {
        var fields = new SourceFields(value);
        foreach (var entry in value.ReadTable("struct CatchAll"))
        {
            fields.ReadField(entry.Key, entry.Value);
        }

        return fields;
    }

    private void ReadField(string key, TomlValue value)
    {
        switch (key)
        {
            case "git":
                _git = ReadGitUrl(value);
                break;
            case "subdirectory":
                _subdirectory = value.ReadString();
                break;
            case "rev":
                _rev = value.ReadString();
                break;
            case "tag":
                _tag = value.ReadString();
                break;
            case "branch":
                _branch = value.ReadString();
                break;
            case "lfs":
                _lfs = value.ReadBoolean();
                break;
            case "url":
                _url = value.ReadUrl();
                break;
            case "path":
                _path = value.ReadString();
                break;
            case "editable":
                _editable = value.ReadBoolean();
                break;
            case "package":
                _package = value.ReadBoolean();
                break;
            case "index":
                _index = Indexes.IndexName.Read(value);
                break;
            case "workspace":
                _workspace = value.ReadBoolean();
                break;
            case "marker":
                _marker = value.ReadMarker();
                break;
            case "extra":
                _extra = value.ReadExtraName();
                break;
            case "group":
                _group = value.ReadGroupName();
                break;
            default:
                throw value.UnknownField(key, Known);
        }
    }

    private static string ReadGitUrl(TomlValue value)
    {
        var text = value.ReadUrl();
        return text.StartsWith("git+", StringComparison.Ordinal) ? text[4..] : text;
    }
}
