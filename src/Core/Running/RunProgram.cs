using System.IO.Compression;
using PyTool.Abstractions.Environments;

namespace PyTool.Core.Running;

/// <summary>A program with its first arguments, as a command line means it.</summary>
/// <param name="Program">Absolute path, or a name that is looked up in the child's <c>PATH</c>.</param>
/// <param name="Arguments">All arguments.</param>
internal sealed record RunProgram(string Program, IReadOnlyList<string> Arguments)
{
    private static readonly bool IsWindows = OperatingSystem.IsWindows();

    /// <summary>What the command of a request means in an environment.</summary>
    /// <param name="request">The request.</param>
    /// <param name="command">What it names; its command is not empty.</param>
    /// <param name="interpreter">The interpreter of the environment.</param>
    /// <param name="scripts">Scripts directory of the environment.</param>
    /// <param name="workingDirectory">Where relative paths start from.</param>
    public static RunProgram Of(RunRequest request, RunTarget command, Interpreter interpreter, string scripts, string workingDirectory)
    {
        var python = interpreter.SysExecutable;
        var (target, rest) = (command.Command[0], command.Command.Skip(1));
        if (command.Input is { } input)
        {
            return new(request.IsGuiScript ? Windowed(python) : python, ["-c", input, .. rest]);
        }

        if (command.IsScript)
        {
            return new(python, [target, .. rest]);
        }

        if (request.IsModule)
        {
            return new(python, ["-m", target, .. rest]);
        }

        if (request.IsGuiScript)
        {
            return new(Windowed(python), [target, .. rest]);
        }

        if (target.Equals("python", StringComparison.OrdinalIgnoreCase))
        {
            return new(python, [.. rest]);
        }

        var path = Path.GetFullPath(target, workingDirectory);
        return Path.GetExtension(target).ToUpperInvariant() switch
        {
            ".PY" or ".PYC" when File.Exists(path) => new(python, [target, .. rest]),
            ".PYW" when File.Exists(path) => new(Windowed(python), [target, .. rest]),
            _ when File.Exists(Path.Combine(path, "__main__.py")) => Package(python, scripts, target, rest),
            _ when IsZipApplication(path) => new(python, [target, .. rest]),
            _ => new(IsWindows ? Path.Combine(scripts, target) is var own && File.Exists(own + ".exe") ? own + ".exe" : target : target, [.. rest]),
        };
    }

    private static RunProgram Package(string python, string scripts, string target, IEnumerable<string> rest)
    {
        var script = Path.Combine(scripts, target + (IsWindows ? ".exe" : ""));
        var isName = !target.Contains('/', StringComparison.Ordinal) && !target.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal) && target is not ("." or "..");
        return isName && File.Exists(script) ? new(script, [.. rest]) : new(python, [target, .. rest]);
    }

    private static string Windowed(string python)
    {
        var path = Path.Combine(Path.GetDirectoryName(python)!, IsWindows ? "pythonw.exe" : "pythonw");
        return File.Exists(path) ? path : python;
    }

    private static bool IsZipApplication(string path)
    {
        if (!File.Exists(path) || !StartsLikeArchive(path))
        {
            return false;
        }

        try
        {
            using var archive = ZipFile.OpenRead(path);
            return archive.GetEntry("__main__.py") is not null;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            // No archive: then it is a program like any other.
            return false;
        }
    }

    // An archive, perhaps behind a `#!` line: everything else need not be searched for a directory at its end.
    private static bool StartsLikeArchive(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            Span<byte> start = stackalloc byte[2];
            return stream.ReadAtLeast(start, 2, throwOnEndOfStream: false) == 2 && (start.SequenceEqual("PK"u8) || start.SequenceEqual("#!"u8));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It may still be executable without being readable.
            return false;
        }
    }
}
