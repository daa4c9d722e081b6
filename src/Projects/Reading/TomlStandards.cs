using PyTool.Standards;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Requirements;
using PyTool.Standards.Specifiers;
using PyTool.Standards.Versions;
using PyTool.Toml;

namespace PyTool.Projects.Reading;

/// <summary>Reading of names, versions, specifiers and markers out of TOML strings.</summary>
internal static class TomlStandards
{
    public static PackageName ReadPackageName(this TomlValue value)
        => PackageName.TryParse(value.ReadString(), out var name) ? name : throw value.Wrong(NotAName(value.AsString()));

    public static ExtraName ReadExtraName(this TomlValue value)
        => ExtraName.TryParse(value.ReadString(), out var name) ? name : throw value.Wrong(NotAName(value.AsString()));

    public static GroupName ReadGroupName(this TomlValue value)
        => GroupName.TryParse(value.ReadString(), out var name) ? name : throw value.Wrong(NotAName(value.AsString()));

    public static PackageName ReadPackageKey(this TomlEntry entry)
        => PackageName.TryParse(entry.Key, out var name) ? name : throw entry.Value.WrongKey(NotAName(entry.Key));

    public static ExtraName ReadExtraKey(this TomlEntry entry)
        => ExtraName.TryParse(entry.Key, out var name) ? name : throw entry.Value.WrongKey(NotAName(entry.Key));

    public static GroupName ReadGroupKey(this TomlEntry entry)
        => GroupName.TryParse(entry.Key, out var name) ? name : throw entry.Value.WrongKey(NotAName(entry.Key));

    public static PyVersion ReadVersion(this TomlValue value)
    {
        var text = value.ReadString();
        if (PyVersion.TryParse(text, out var version))
        {
            return version;
        }

        throw value.Wrong(text.Length > 0 && char.IsAsciiDigit(text.TrimStart()[..1].FirstOrDefault())
            ? $"Not a valid version: `{text}`"
            : "expected version to start with a number, but no leading ASCII digits were found");
    }

    public static VersionSpecifiers ReadSpecifiers(this TomlValue value)
    {
        try
        {
            return VersionSpecifiers.Parse(value.ReadString());
        }
        catch (StandardsFormatException exception)
        {
            throw value.Wrong($"Failed to parse version: {StandardsErrorText.Of(exception, ":")}\n");
        }
    }

    public static Requirement ReadRequirement(this TomlValue value)
    {
        var text = value.ReadString("a string containing a PEP 508 requirement");
        return Requirement.TryParse(text, out var requirement, out var error) ? requirement : throw value.Wrong(StandardsErrorText.Of(error));
    }

    public static Marker ReadMarker(this TomlValue value)
    {
        try
        {
            return Marker.Parse(value.ReadString());
        }
        catch (StandardsFormatException exception)
        {
            throw value.Wrong(StandardsErrorText.Of(exception));
        }
        catch (MarkerTooComplexException exception)
        {
            throw value.Wrong(exception.Message);
        }
    }

    public static string NotAName(string text)
        => $"Not a valid package or extra name: \"{text}\". Names must start and end with a letter or digit and may only contain -, _, ., and alphanumeric characters.";
}
