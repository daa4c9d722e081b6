using PyTool.Abstractions.Caching;
using PyTool.Core.Installation.Scripts;
using PyTool.Core.Installation.Wheels;

namespace PyTool.Core.Installation.Execution;

/// <summary>The commands of a wheel: made from entry points, rewritten, or linked as they are.</summary>
internal sealed class StagedScripts
{
    private readonly WheelStage stage;
    private readonly Dictionary<string, WheelCommand> points;
    private readonly List<(PlacedFile File, byte[] Content)> rewritten = [];
    private readonly List<PlacedFile> linked = [];

    public StagedScripts(WheelStage stage, CachedContent content)
    {
        this.stage = stage;
        var comparer = stage.Rules.IsPosix ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;
        points = new Dictionary<string, WheelCommand>(comparer);
        foreach (var point in stage.Prepared.Layout.Commands)
        {
            points[point.Name] = point;
        }

        foreach (var script in stage.Prepared.Layout.Scripts)
        {
            if (points.ContainsKey(script.Path))
            {
                continue;
            }

            // Binaries may be large: only what starts like a script of Python is read as a whole.
            var text = StartsLikePython(script) ? content.Read(script.File.Path) : null;
            if (text is not null && ScriptText.Rewrite(text, Line) is { } replaced)
            {
                rewritten.Add((script, replaced));
            }
            else
            {
                linked.Add(script);
            }
        }
    }

    /// <summary>Adds the files that stay as they are. One that lacks the execute bit becomes a copy, which can get it.</summary>
    public void AddLinked(List<LinkItem> items)
    {
        foreach (var script in linked)
        {
            items.Add(new LinkItem { File = script.File, Target = stage.Staged(WheelScheme.Scripts, script.Path), MustCopy = !script.File.IsExecutable && stage.Rules.IsPosix });
        }
    }

    public void Write()
    {
        foreach (var point in points.Values)
        {
            if (stage.Rules.IsPosix)
            {
                stage.Write(WheelScheme.Scripts, point.Name, ScriptText.For(point, Line(point.IsGui)), executable: true);
            }
            else
            {
                WriteWindows(point);
            }
        }

        foreach (var (file, content) in rewritten)
        {
            stage.Write(WheelScheme.Scripts, file.Path, content, executable: true);
        }

        foreach (var script in linked)
        {
            stage.Record(script);
            if (!script.File.IsExecutable && stage.Rules.IsPosix && !OperatingSystem.IsWindows())
            {
                var path = stage.Staged(WheelScheme.Scripts, script.Path);
                var mode = File.GetUnixFileMode(path);
                File.SetUnixFileMode(path, mode | UnixFileMode.UserExecute
                    | (mode.HasFlag(UnixFileMode.GroupRead) ? UnixFileMode.GroupExecute : 0)
                    | (mode.HasFlag(UnixFileMode.OtherRead) ? UnixFileMode.OtherExecute : 0));
            }
        }
    }

    private bool StartsLikePython(PlacedFile script)
    {
        Span<byte> start = stackalloc byte[8];
        try
        {
            using var stream = new FileStream(Path.Combine(stage.Prepared.Wheel.Directory, script.File.Path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            return stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual("#!python"u8);
        }
        catch (IOException)
        {
            // The cache notices the missing file when it is linked.
            return false;
        }
    }

    /// <summary>No launcher programs are shipped: a command file starts the script beside it.</summary>
    private void WriteWindows(WheelCommand point)
    {
        var script = point.Name + (point.IsGui ? "-script.pyw" : "-script.py");
        stage.Write(WheelScheme.Scripts, script, ScriptText.For(point, Line(point.IsGui)), executable: false);
        var interpreter = stage.Rules.Layout.IsRelocatable ? "%~dp0python.exe" : Executable(point.IsGui);
        stage.Write(WheelScheme.Scripts, point.Name + ".cmd", System.Text.Encoding.UTF8.GetBytes($"@\"{interpreter}\" \"%~dp0{script}\" %*\r\n"), executable: false);
    }

    private string Line(bool isGui) =>
        Shebang.For(stage.Rules.Layout.IsRelocatable ? "python" : Executable(isGui), stage.Rules.Layout.IsRelocatable && stage.Rules.IsPosix, stage.Rules.IsPosix);

    private string Executable(bool isGui)
    {
        var executable = stage.Rules.Layout.Interpreter.SysExecutable;
        if (!isGui || stage.Rules.IsPosix)
        {
            return executable;
        }

        var windowed = Path.Combine(Path.GetDirectoryName(executable) ?? "", "pythonw.exe");
        return File.Exists(windowed) ? windowed : executable;
    }
}
