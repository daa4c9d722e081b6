using PyTool.Abstractions.Plugins;
using PyTool.Toml;

namespace PyTool.Core.Locking.Document.Reading;

/// <summary>
/// Reads locks. Everything in the file is checked before anything is done with it: names, versions, places, digests, links between packages.
/// </summary>
public sealed partial class LockReader
{
    private const int SupportedVersion = 1;

    private readonly LockValues _values;
    private readonly TomlTable _root;
    private readonly LockReadOptions _options;

    private LockReader(TomlDocument toml, LockReadOptions options)
    {
        _root = toml.Root;
        _options = options;
        _values = new LockValues();
    }

    /// <summary>Reads a lock.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="options">Name for messages, and leniencies; <see langword="null"/>: the usual ones.</param>
    /// <exception cref="PyToolException">It is no lock, or one of another schema version, or it contradicts itself.</exception>
    public static LockDocument Read(byte[] utf8, LockReadOptions? options = null)
    {
        options ??= LockReadOptions.Default;
        TomlDocument? toml = null;
        try
        {
            toml = TomlDocument.Parse(utf8, options.Name);
            var reader = new LockReader(toml, options);
            var document = reader.ReadDocument();
            CheckVersion(toml, options);
            return document;
        }
        catch (TomlException exception)
        {
            throw Failure(toml, new LockFormatException(exception.Excerpt), options);
        }
        catch (LockFormatException exception)
        {
            throw Failure(toml, exception, options);
        }
    }

    private static void CheckVersion(TomlDocument toml, LockReadOptions options)
    {
        var version = toml.Root.GetInteger("version");
        if (version != SupportedVersion)
        {
            throw new PyToolException(
                "PT3002",
                $"The lockfile at `{options.Name}` uses an unsupported schema version (v{version}, but only v{SupportedVersion} is supported). Downgrade to a compatible uv version, or remove the `{options.Name}` prior to running `uv lock` or `uv sync`.");
        }
    }

    // A newer schema may look like anything: the version is the better explanation.
    private static PyToolException Failure(TomlDocument? toml, LockFormatException cause, LockReadOptions options)
    {
        if (toml is not null && toml.Root.TryGetInteger("version", out var version) && version != SupportedVersion)
        {
            return new PyToolException(
                "PT3002",
                $"Failed to parse `{options.Name}`, which uses an unsupported schema version (v{version}, but only v{SupportedVersion} is supported). Downgrade to a compatible uv version, or remove the `{options.Name}` prior to running `uv lock` or `uv sync`.",
                cause);
        }

        return new PyToolException("PT3001", $"Failed to parse `{options.Name}`", cause);
    }

    private LockDocument ReadDocument()
    {
        if (!_root.TryGetInteger("version", out _))
        {
            throw _root.Value.Error("missing field `version`");
        }

        var python = LockValues.Required(_root, "requires-python"u8, "requires-python");
        var (specifiers, requiresPython) = LockValues.RequiresPython(python);
        var document = new LockDocument
        {
            Revision = checked((int)Math.Clamp(_root.FindInteger("revision") ?? 0, 0, int.MaxValue)),
            RequiresPythonSpecifiers = specifiers,
            RequiresPython = requiresPython,
            ResolutionMarkers = _values.Markers(_root, "resolution-markers"u8),
            SupportedMarkers = _values.Markers(_root, "supported-markers"u8),
            RequiredMarkers = _values.Markers(_root, "required-markers"u8),
            Conflicts = _values.Conflicts(_root),
            Options = _root.TryGetValue("options"u8, out var options) ? LockValues.Options(options.AsTable()) : LockOptions.Default,
            Manifest = _root.TryGetValue("manifest"u8, out var manifest) ? _values.Manifest(manifest.AsTable()) : LockManifest.Empty,
            Packages = ReadPackages(),
        };
        return document;
    }
}
