using PyTool.Abstractions.Caching;
using PyTool.Core.Installation.Scripts;
using PyTool.Standards.EntryPoints;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Core.Installation.Wheels;

/// <summary>What a wheel wants to install, checked before anything is changed: one metadata folder of the right name, known schemes, no interpreter replaced.</summary>
internal sealed class WheelLayout
{
    private const string InfoSuffix = ".dist-info";

    /// <summary>Name of the metadata folder.</summary>
    public required string InfoDirectory { get; init; }

    /// <summary>The scheme that site-packages stands for: <c>Root-Is-Purelib</c>.</summary>
    public required WheelScheme Root { get; init; }

    /// <summary>Everything but scripts and RECORD.</summary>
    public required IReadOnlyList<PlacedFile> Files { get; init; }

    /// <summary>Files of <c>.data/scripts</c>; their path is one segment.</summary>
    public required IReadOnlyList<PlacedFile> Scripts { get; init; }

    public required IReadOnlyList<WheelCommand> Commands { get; init; }

    /// <summary>The wheel's own RECORD.</summary>
    public required byte[] Record { get; init; }

    /// <exception cref="WheelRefusedException">The wheel breaks a rule.</exception>
    public static WheelLayout Read(CachedWheel wheel, CachedContent content, WheelRules rules)
    {
        var info = FindInfo(wheel);
        CheckMetadata(wheel, content, info, rules);
        var root = ReadWheelFile(content, info);
        var (files, scripts) = Sort(wheel, info, root, rules);
        var commands = content.ReadText(info + "/entry_points.txt") is { } text ? WheelCommands.Read(text, wheel.FileName.Name, rules.PythonVersion) : [];
        var record = content.Read(info + "/RECORD") ?? throw new WheelRefusedException("The wheel is invalid: RECORD is missing");
        return new WheelLayout { InfoDirectory = info, Root = root, Files = files, Scripts = scripts, Commands = commands, Record = record };
    }

    private static string FindInfo(CachedWheel wheel)
    {
        string? found = null;
        foreach (var file in wheel.Files)
        {
            if (!InstallPath.IsPlain(file.Path))
            {
                throw new WheelRefusedException("The wheel is invalid: a path leaves the wheel");
            }

            var slash = file.Path.IndexOf('/', StringComparison.Ordinal);
            if (slash < 0 || !file.Path.AsSpan(0, slash).EndsWith(InfoSuffix, StringComparison.OrdinalIgnoreCase) || (found is not null && file.Path.AsSpan(0, slash).SequenceEqual(found)))
            {
                continue;
            }

            found = found is null ? file.Path[..slash] : throw new WheelRefusedException($"Multiple .dist-info directories found: {found}, {file.Path[..slash]}");
        }

        if (found is null)
        {
            throw new WheelRefusedException("The wheel is invalid: the .dist-info directory is missing");
        }

        var dash = found.IndexOf('-', StringComparison.Ordinal);
        var name = dash < 0 ? found : found[..dash];
        return PackageName.TryParse(name, out var package) && package == wheel.FileName.Name
            ? found
            : throw new WheelRefusedException($"The .dist-info directory `{found}` does not start with the normalized package name: {wheel.FileName.Name}");
    }

    private static void CheckMetadata(CachedWheel wheel, CachedContent content, string info, WheelRules rules)
    {
        var text = content.ReadText(info + "/METADATA") ?? throw new WheelRefusedException("The wheel is invalid: METADATA is missing");
        var metadata = HeaderFile.Parse(text);
        var name = metadata.Find("Name") ?? "";
        if (!PackageName.TryParse(name, out var package) || package != wheel.FileName.Name)
        {
            throw new WheelRefusedException($"Package metadata name `{name}` does not match given name `{wheel.FileName.Name}`");
        }

        var version = metadata.Find("Version") ?? "";
        if (!PyVersion.TryParse(version, out var parsed))
        {
            throw new WheelRefusedException($"The wheel is invalid: the version `{version}` in METADATA is none");
        }

        var wanted = wheel.FileName.Version;
        if (!rules.SkipFilenameCheck && !parsed.Equals(wanted) && !IsLocalOnlyDifference(parsed, wanted))
        {
            throw new WheelRefusedException($"Wheel version does not match filename ({parsed} != {wanted}), which indicates a malformed wheel. If this is intentional, set `UV_SKIP_WHEEL_FILENAME_CHECK=1`.");
        }
    }

    /// <summary>The file name may carry a local part that the metadata lacks.</summary>
    private static bool IsLocalOnlyDifference(PyVersion metadata, PyVersion filename)
    {
        var text = filename.ToString();
        var plus = text.IndexOf('+', StringComparison.Ordinal);
        return plus >= 0 && string.Equals(text[..plus], metadata.ToString(), StringComparison.Ordinal);
    }

    private static WheelScheme ReadWheelFile(CachedContent content, string info)
    {
        var text = content.ReadText(info + "/WHEEL") ?? throw new WheelRefusedException("The wheel is invalid: WHEEL is missing");
        var wheelFile = HeaderFile.Parse(text);
        var version = wheelFile.Find("Wheel-Version") ?? throw new WheelRefusedException("The wheel is invalid: invalid WHEEL file: missing `Wheel-Version`");
        var dot = version.IndexOf('.', StringComparison.Ordinal);
        var major = dot < 0 ? version : version[..dot];
        if (major is not "1" && version is not "0.1")
        {
            throw new WheelRefusedException($"The wheel is invalid: Unsupported wheel major version (expected 1, got {major})");
        }

        return wheelFile.Find("Root-Is-Purelib") switch
        {
            "true" or "True" => WheelScheme.Purelib,
            "false" or "False" => WheelScheme.Platlib,
            var other => throw new WheelRefusedException($"The wheel is invalid: `Root-Is-Purelib` must be `true` or `false`, got: {other}"),
        };
    }

    private static (List<PlacedFile> Files, List<PlacedFile> Scripts) Sort(CachedWheel wheel, string info, WheelScheme root, WheelRules rules)
    {
        var data = string.Concat(info.AsSpan(0, info.Length - InfoSuffix.Length), ".data/");
        var record = info + "/RECORD";
        var files = new List<PlacedFile>(wheel.Files.Count);
        var scripts = new List<PlacedFile>();
        foreach (var file in wheel.Files)
        {
            if (string.Equals(file.Path, record, StringComparison.Ordinal))
            {
                continue;
            }

            if (!file.Path.StartsWith(data, StringComparison.Ordinal))
            {
                files.Add(new PlacedFile { File = file, Scheme = root, Path = file.Path });
                continue;
            }

            var placed = Data(file, file.Path[data.Length..], rules);
            (placed.Scheme == WheelScheme.Scripts ? scripts : files).Add(placed);
        }

        return (files, scripts);
    }

    private static PlacedFile Data(CachedFile file, string rest, WheelRules rules)
    {
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var key = slash < 0 ? rest : rest[..slash];
        var path = slash < 0 ? "" : rest[(slash + 1)..];
        WheelScheme? scheme = key switch
        {
            "purelib" => WheelScheme.Purelib,
            "platlib" => WheelScheme.Platlib,
            "scripts" => WheelScheme.Scripts,
            "data" => WheelScheme.Data,
            "headers" => WheelScheme.Headers,
            _ => null,
        };
        if (scheme is null || path.Length == 0)
        {
            throw new WheelRefusedException($"The wheel is invalid: Unknown wheel data type: {key}");
        }

        if (scheme == WheelScheme.Scripts && path.Contains('/', StringComparison.Ordinal))
        {
            throw new WheelRefusedException($"The wheel is invalid: Wheel contains an invalid entry (directory) in the `scripts` directory: {path}");
        }

        if (scheme == WheelScheme.Scripts)
        {
            WheelCommands.CheckName(path);
        }
        else if (scheme == WheelScheme.Data && rules.IsInScripts(path) && ScriptNames.IsInterpreter(path[(path.LastIndexOf('/') + 1)..]))
        {
            throw new WheelRefusedException($"Scripts must not use the reserved name `{path[(path.LastIndexOf('/') + 1)..]}`, got: `{path}`");
        }

        return new PlacedFile { File = file, Scheme = scheme.Value, Path = path };
    }
}
