using System.Text.Json;
using PyTool.Abstractions.Environments;

namespace PyTool.Core.Pip.Inspecting;

/// <summary>Installed distributions as requirements and locations.</summary>
public static class InstalledText
{
    /// <summary>The directory of an editable; <see langword="null"/>: it is none.</summary>
    public static string? EditableLocation(InstalledDistribution distribution)
    {
        ArgumentNullException.ThrowIfNull(distribution);
        if (distribution.Kind == InstalledKind.LegacyEditable)
        {
            return File.ReadLines(distribution.MetadataPath).FirstOrDefault()?.Trim();
        }

        return Direct(distribution) is { } direct && direct.TryGetProperty("dir_info", out var info) && info.TryGetProperty("editable", out var editable) && editable.ValueKind == JsonValueKind.True
            && Text(direct, "url") is { } url && Uri.TryCreate(url, UriKind.Absolute, out var parsed) ? Path.TrimEndingDirectorySeparator(parsed.LocalPath) : null;
    }

    /// <summary>A line of <c>pip freeze</c>.</summary>
    public static string Freeze(InstalledDistribution distribution)
    {
        ArgumentNullException.ThrowIfNull(distribution);
        if (distribution.Kind == InstalledKind.LegacyEditable)
        {
            return "-e " + EditableLocation(distribution);
        }

        if (Direct(distribution) is not { } direct || Text(direct, "url") is not { } url)
        {
            return $"{distribution.Name}=={distribution.Version}";
        }

        return EditableLocation(distribution) is not null ? "-e " + url : $"{distribution.Name} @ {Location(direct, url)}";
    }

    private static string Location(JsonElement direct, string url)
    {
        var subdirectory = Text(direct, "subdirectory") is { } directory ? "#subdirectory=" + directory : "";
        return direct.TryGetProperty("vcs_info", out var info) ? $"{Text(info, "vcs")}+{url}@{Text(info, "commit_id")}{subdirectory}" : url + subdirectory;
    }

    private static JsonElement? Direct(InstalledDistribution distribution)
    {
        try
        {
            return distribution.DirectUrlJson is { } json && JsonDocument.Parse(json).RootElement is { ValueKind: JsonValueKind.Object } root ? root : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement element, string key) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
