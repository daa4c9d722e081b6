using PyTool.Projects.Reading;
using PyTool.Projects.Settings;
using PyTool.Projects.Settings.Values;
using PyTool.Standards.Names;
using PyTool.Toml;

namespace PyTool.Projects.Indexes;

/// <summary>Reads <c>[[tool.uv.index]]</c>.</summary>
internal static class IndexReader
{
    private static readonly string[] Authentications = ["auto", "always", "never"];
    private static readonly string[] HashAlgorithms = ["md5", "sha256", "sha384", "sha512", "blake2b"];

    /// <summary>Reads the list.</summary>
    /// <param name="value">The list.</param>
    /// <param name="directory">Relative paths are relative to it.</param>
    /// <param name="origin">Makes the origin of an entry; <see langword="null"/>: origins are not wanted.</param>
    public static IndexDefinition[] ReadList(TomlValue value, string directory, Func<TomlValue, SettingOrigin>? origin = null)
    {
        var array = value.ReadArray();
        var indexes = new IndexDefinition[array.Count];
        var i = 0;
        foreach (var element in array)
        {
            var index = Read(element, directory, origin?.Invoke(element));
            if (index is { Explicit: true, Name: null })
            {
                throw value.Wrong($"An index with `explicit = true` requires a `name`: {Shown(index)}");
            }

            indexes[i++] = index;
        }

        return indexes;
    }

    /// <summary>What only a project's own list is checked for.</summary>
    public static void CheckUnique(TomlValue value, IndexDefinition[] indexes)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var hasDefault = false;
        foreach (var index in indexes)
        {
            if (index.Name is not null && !names.Add(index.Name))
            {
                throw value.Wrong($"duplicate index name `{index.Name}`");
            }

            if (index.Default && hasDefault)
            {
                throw value.Wrong("found multiple indexes with `default = true`; only one index may be marked as default");
            }

            hasDefault |= index.Default;
        }
    }

    private static IndexDefinition Read(TomlValue value, string directory, SettingOrigin? origin)
    {
        var table = value.ReadTable("struct IndexWire");
        var name = table.TryGetValue("name"u8, out var member) ? IndexName.Read(member) : null;
        if (!table.TryGetValue("url"u8, out var url))
        {
            throw value.Wrong("missing field `url`");
        }

        var (location, isPath) = ReadLocation(url, directory);
        var (api, files) = ReadCacheControl(table);
        return new IndexDefinition
        {
            Given = url.AsString(),
            Location = location,
            IsPath = isPath,
            Name = name,
            Explicit = table.TryGetValue("explicit"u8, out var isExplicit) && isExplicit.ReadBoolean(),
            Default = table.TryGetValue("default"u8, out var isDefault) && isDefault.ReadBoolean(),
            IsFlat = table.TryGetValue("format"u8, out var format) && ReadChoice(format, ["simple", "flat"]) == "flat",
            PublishUrl = table.TryGetValue("publish-url"u8, out var publish) ? publish.ReadUrl("a string representing an URL") : null,
            Authenticate = table.TryGetValue("authenticate"u8, out var authenticate) ? ReadChoice(authenticate, Authentications) : "auto",
            IgnoreErrorCodes = table.TryGetValue("ignore-error-codes"u8, out var codes) ? ReadCodes(codes) : null,
            CacheControlApi = api,
            CacheControlFiles = files,
            HashAlgorithm = table.TryGetValue("hash-algorithm"u8, out var hash) ? ReadChoice(hash, HashAlgorithms) : null,
            ExcludeNewer = table.TryGetValue("exclude-newer"u8, out var newer) ? ExcludeNewerValue.Read(newer) : null,
            ExcludeNewerPackage = table.TryGetValue("exclude-newer-package"u8, out var packages) ? ExcludeNewerValue.ReadPackages(packages) : null,
            Origin = origin,
        };
    }

    private static string ReadChoice(TomlValue value, string[] choices)
    {
        var text = value.ReadString();
        return choices.Contains(text, StringComparer.Ordinal) ? text : throw value.UnknownVariant(text, choices);
    }

    private static (string Location, bool IsPath) ReadLocation(TomlValue value, string directory)
    {
        var text = value.ReadString().Trim();
        if (!IndexLocation.IsUrl(text))
        {
            return (IndexLocation.PathOf(text, directory), true);
        }

        return UrlText.Objection(text) is { } objection ? throw value.Wrong(objection) : (text, false);
    }

    private static int[] ReadCodes(TomlValue value)
    {
        var array = value.ReadArray();
        var codes = new int[array.Count];
        var i = 0;
        foreach (var element in array)
        {
            var code = (int)element.ReadInteger("u16", 0, ushort.MaxValue);
            codes[i++] = code is >= 100 and <= 999 ? code : throw value.Wrong($"{code} is not a valid HTTP status code");
        }

        return codes;
    }

    private static (string? Api, string? Files) ReadCacheControl(TomlTable table)
    {
        if (!table.TryGetValue("cache-control"u8, out var value))
        {
            return (null, null);
        }

        var control = value.ReadTable("struct IndexCacheControlWire");
        return (control.TryGetValue("api"u8, out var api) ? api.ReadString() : null, control.TryGetValue("files"u8, out var files) ? files.ReadString() : null);
    }

    private static string Shown(IndexDefinition index)
        => !index.IsPath && Uri.TryCreate(index.Location, UriKind.Absolute, out var uri) ? uri.AbsoluteUri : index.Location;
}
