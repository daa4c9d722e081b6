using PyTool.Abstractions.Resolution;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Specifiers;

namespace PyTool.Core.Locking.Document.Writing;

/// <summary>Writes a lock as uv does, byte for byte. One writer for one document.</summary>
internal sealed partial class LockWriter
{
    private const string SpanNote = " # This has no effect and is included for backwards compatibility when using relative exclude-newer values.";

    private readonly Utf8Text _text = new();
    private readonly LockRequirementWriter _requirements;
    private readonly LockDocument _document;
    private readonly Dictionary<PackageName, int> _counts;

    private LockWriter(LockDocument document)
    {
        _document = document;
        _requirements = new LockRequirementWriter(_text);
        _counts = new Dictionary<PackageName, int>(document.Packages.Count);
        foreach (var package in document.Packages)
        {
            _counts[package.Name] = _counts.GetValueOrDefault(package.Name) + 1;
        }
    }

    public static byte[] Write(LockDocument document)
    {
        var writer = new LockWriter(document);
        writer.WriteHead();
        writer.WriteOptions(document.Options);
        writer.WriteManifest(document.Manifest);
        foreach (var package in document.Packages)
        {
            writer.WritePackage(package);
        }

        return writer._text.ToArray();
    }

    private void WriteHead()
    {
        _text.Raw("version = 1\n"u8);
        if (_document.Revision > 0)
        {
            _text.Raw("revision = "u8).Integer(_document.Revision).Raw("\n"u8);
        }

        _text.Line("requires-python"u8, _document.RequiresPythonSpecifiers.ToString(", "));
        WriteMarkers("resolution-markers"u8, _document.ResolutionMarkers);
        WriteMarkers("supported-markers"u8, _document.SupportedMarkers);
        WriteMarkers("required-markers"u8, _document.RequiredMarkers);
        if (_document.Conflicts.Count > 0)
        {
            WriteConflicts();
        }
    }

    private void WriteMarkers(ReadOnlySpan<byte> key, IReadOnlyList<Marker> markers)
    {
        if (markers.Count == 0)
        {
            return;
        }

        _text.Raw(key).Raw(" = [\n"u8);
        foreach (var marker in markers)
        {
            // One that always holds has no words; the list stays, empty.
            if (marker.IsTrue)
            {
                continue;
            }

            _text.Raw("    "u8).Quoted(marker.ToString()).Raw(",\n"u8);
        }

        _text.Raw("]\n"u8);
    }

    private void WriteConflicts()
    {
        _text.Raw("conflicts = ["u8);
        for (var i = 0; i < _document.Conflicts.Count; i++)
        {
            _text.Raw(i == 0 ? "[\n"u8 : ", [\n"u8);
            foreach (var item in _document.Conflicts[i])
            {
                _text.Raw("    "u8);
                WriteConflictItem(item);
                _text.Raw(",\n"u8);
            }

            _text.Raw("]"u8);
        }

        _text.Raw("]\n"u8);
    }

    private void WriteConflictItem(ConflictItem item) => _requirements.WriteConflictItem(item);

    private void WriteDefaultGroups(LockDefaultGroups? groups)
    {
        if (groups is null)
        {
            return;
        }

        _text.Raw("default-groups = "u8);
        if (groups.IsAll)
        {
            _text.Raw("\"all\"\n"u8);
            return;
        }

        WriteInline(groups.Groups, static g => g.Value);
        _text.Raw("\n"u8);
    }

    private void WriteInline<T>(IReadOnlyList<T> items, Func<T, string> textOf) => _requirements.WriteInline(items, textOf);

    private void WriteGroupPythons(ReadOnlySpan<byte> header, IReadOnlyList<KeyValuePair<GroupName, VersionSpecifiers>> groups)
    {
        if (groups.Count == 0)
        {
            return;
        }

        _text.Raw(header);
        foreach (var (group, specifiers) in groups)
        {
            _text.Key(group.Value).Raw(" = "u8).Quoted(specifiers.ToString()).Raw("\n"u8);
        }
    }
}
