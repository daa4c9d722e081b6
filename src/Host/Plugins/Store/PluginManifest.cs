using System.Text.Json.Serialization;

namespace PyTool.Host.Plugins.Store;

/// <summary>The file <c>pytool-plugin.json</c> beside a plugin's main assembly.</summary>
public sealed class PluginManifest
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "pytool-plugin.json";

    /// <summary>Highest schema that this host reads.</summary>
    public const int KnownSchema = 1;

    /// <summary>Address of a JSON schema for editors; ignored.</summary>
    [JsonPropertyName("$schema")]
    public string? SchemaAddress { get; init; }

    /// <summary>Version of the manifest format.</summary>
    public required int Schema { get; init; }

    /// <summary>Id of the plugin: lower-case letters, digits, dots, hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>Version of the plugin (SemVer).</summary>
    public required string Version { get; init; }

    /// <summary>Its job: <c>resolver</c>, <c>cache</c>, <c>environment</c> or <c>launcher</c>.</summary>
    public required string Job { get; init; }

    /// <summary>File name of the main assembly, in the plugin's own folder.</summary>
    public required string Assembly { get; init; }

    /// <summary>Full name of the factory type.</summary>
    public required string Factory { get; init; }

    /// <summary>Contract versions it works with: a NuGet range with an upper bound.</summary>
    public required string Abstractions { get; init; }

    /// <summary>Whether a project may name the plugin in its own settings. Default: no.</summary>
    public bool ProjectSelectable { get; init; }

    /// <summary>Settings that a project may give. Default: none.</summary>
    /// <remarks>Not init-only: the generated reader would take the default away from a missing init-only property.</remarks>
    public IReadOnlyList<string> ProjectSettings { get; set; } = [];

    /// <summary>Settings that exist at all; <see langword="null"/>: the plugin checks them itself.</summary>
    public IReadOnlyList<string>? Settings { get; init; }
}
