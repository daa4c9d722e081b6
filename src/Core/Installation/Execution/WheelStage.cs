using System.Text;
using PyTool.Abstractions.Caching;
using PyTool.Core.Installation.Journal;
using PyTool.Core.Installation.Wheels;
using PyTool.Standards.Records;

namespace PyTool.Core.Installation.Execution;

/// <summary>The staging folder of one wheel: a folder for each scheme, and the RECORD that grows with what is written.</summary>
internal sealed class WheelStage
{
    private static readonly string[] Written = ["RECORD", "INSTALLER", "REQUESTED", "direct_url.json", "uv_cache.json", "uv_build.json"];

    private readonly PreparedWheel prepared;
    private readonly string?[] folders = new string?[Enum.GetValues<WheelScheme>().Length];
    private readonly HashSet<string> made = new(StringComparer.Ordinal);
    private readonly string folder;
    private readonly string site;
    private readonly List<RecordEntry> lines;
    private readonly Dictionary<string, RecordEntry> declared = new(StringComparer.Ordinal);

    public WheelStage(PreparedWheel prepared, string folder, WheelRules rules)
    {
        (this.prepared, this.folder, Rules) = (prepared, folder, rules);
        site = rules.Directory(prepared.Layout.Root, prepared.Request.Name);
        lines = new List<RecordEntry>(prepared.Layout.Files.Count + 16);
        foreach (var line in ReadRecord(prepared.Layout.Record))
        {
            declared[line.Path] = line;
        }
    }

    public WheelRules Rules { get; }

    public PreparedWheel Prepared => prepared;

    private string Info => prepared.Layout.InfoDirectory;

    /// <summary>Where a file of a scheme lies while it is staged.</summary>
    public string Staged(WheelScheme scheme, string path) => string.Concat(Folder(scheme), "/", path);

    /// <summary>The files that come straight from the cache, with their lines in RECORD.</summary>
    public List<LinkItem> Items(bool installerMetadata)
    {
        var items = new List<LinkItem>(prepared.Layout.Files.Count);
        foreach (var file in prepared.Layout.Files)
        {
            if (installerMetadata && IsReplaced(file))
            {
                continue;
            }

            items.Add(new LinkItem { File = file.File, Target = Staged(file.Scheme, file.Path) });
            Record(file);
        }

        // METADATA is linked, so the folder is there when the files beside it are written.
        made.Add(Staged(prepared.Layout.Root, Info));
        return items;
    }

    /// <summary>Adds the line of a file that is installed as it is in the wheel: as the wheel's RECORD has it, if that is true.</summary>
    public void Record(PlacedFile file)
    {
        var path = RecordPath(file.Scheme, file.Path);
        if (!declared.TryGetValue(file.File.Path, out var line))
        {
            // Signatures of RECORD are never listed in it.
            if (!string.Equals(file.File.Path, Info + "/RECORD.jws", StringComparison.Ordinal) && !string.Equals(file.File.Path, Info + "/RECORD.p7s", StringComparison.Ordinal))
            {
                lines.Add(new RecordEntry { Path = path, Size = file.File.Size });
            }

            return;
        }

        // A hash that is not that of the file would be a lie about what is installed.
        var isLie = line.Hash is not null && line.Hash.StartsWith("sha256=", StringComparison.Ordinal) && file.File.RecordHash is not null && !line.Hash.AsSpan(7).TrimEnd('=').SequenceEqual(file.File.RecordHash);
        lines.Add(isLie
            ? new RecordEntry { Path = path, Hash = "sha256=" + file.File.RecordHash, Size = file.File.Size }
            : string.Equals(path, line.Path, StringComparison.Ordinal) ? line
            : new RecordEntry { Path = path, Hash = line.Hash, Size = line.Size });
    }

    /// <summary>Writes a file and adds its line.</summary>
    public void Write(WheelScheme scheme, string path, ReadOnlySpan<byte> content, bool executable)
    {
        var target = Staged(scheme, path);
        MakeFolder(target);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
        if (executable && !OperatingSystem.IsWindows())
        {
            // 0777 less the umask.
            options.UnixCreateMode = (UnixFileMode)0x1FF;
        }

        using (var stream = new FileStream(target, options))
        {
            stream.Write(content);
        }

        lines.Add(new RecordEntry { Path = RecordPath(scheme, path), Hash = "sha256=" + CachedContent.Hash(content), Size = content.Length });
    }

    public void WriteMetadata(bool installerMetadata)
    {
        if (!installerMetadata)
        {
            return;
        }

        WriteInfo("REQUESTED", "");
        WriteInfo("direct_url.json", prepared.Request.DirectUrlJson);
        WriteInfo("uv_cache.json", prepared.CacheInfoJson);
        WriteInfo("uv_build.json", prepared.BuildInfoJson);
        WriteInfo("INSTALLER", "pytool");
    }

    public void WriteRecord()
    {
        lines.Add(new RecordEntry { Path = Info + "/RECORD" });
        var target = Staged(prepared.Layout.Root, Info + "/RECORD");
        MakeFolder(target);
        using var stream = new FileStream(target, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 });
        stream.Write(Encoding.UTF8.GetBytes(RecordFile.Write(lines)));
    }

    /// <summary>What goes where; site-packages last.</summary>
    public List<Placement> Placements()
    {
        var placements = new List<Placement>();
        foreach (var scheme in (ReadOnlySpan<WheelScheme>)[WheelScheme.Headers, WheelScheme.Data, WheelScheme.Scripts, WheelScheme.Purelib, WheelScheme.Platlib])
        {
            if (scheme != prepared.Layout.Root && Directory.Exists(Folder(scheme)))
            {
                placements.Add(new Placement(Folder(scheme), Rules.Directory(scheme, prepared.Request.Name)));
            }
        }

        placements.Add(new Placement(Folder(prepared.Layout.Root), site));
        return placements;
    }

    private static IReadOnlyList<RecordEntry> ReadRecord(byte[] record)
    {
        try
        {
            return RecordBytes.Parse(record);
        }
        catch (FormatException exception)
        {
            throw new Abstractions.Plugins.PyToolException(InstallErrors.WheelRefused, "`RECORD` file is invalid", exception);
        }
    }

    private void MakeFolder(string file)
    {
        var directory = Path.GetDirectoryName(file)!;
        if (made.Add(directory))
        {
            Directory.CreateDirectory(directory);
        }
    }

    private string Folder(WheelScheme scheme) => folders[(int)scheme] ??= string.Concat(folder, "-", scheme switch
    {
        WheelScheme.Purelib => "purelib",
        WheelScheme.Platlib => "platlib",
        WheelScheme.Scripts => "scripts",
        WheelScheme.Data => "data",
        _ => "headers",
    });

    private string RecordPath(WheelScheme scheme, string path) =>
        scheme == prepared.Layout.Root ? path : InstallPath.Relative(site, Path.Combine(Rules.Directory(scheme, prepared.Request.Name), path));

    /// <summary>Files of the metadata folder that are written anew.</summary>
    private bool IsReplaced(PlacedFile file) =>
        file.Scheme == prepared.Layout.Root && file.Path.Length > Info.Length && file.Path.StartsWith(Info, StringComparison.Ordinal) && file.Path[Info.Length] == '/'
        && Array.IndexOf(Written, file.Path[(Info.Length + 1)..]) >= 0;

    private void WriteInfo(string name, string? text)
    {
        if (text is not null)
        {
            Write(prepared.Layout.Root, Info + "/" + name, Encoding.UTF8.GetBytes(text), executable: false);
        }
    }
}
