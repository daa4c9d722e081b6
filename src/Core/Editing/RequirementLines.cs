using System.Text;
using PyTool.Abstractions.Plugins;

namespace PyTool.Core.Editing;

/// <summary>The requirements of a requirements file and of those that it includes. Options other than <c>-r</c> and <c>--hash</c> are refused.</summary>
public static class RequirementLines
{
    private const int MostFiles = 256;
    private const long MostBytes = 16 << 20;

    /// <summary>Reads a file.</summary>
    /// <param name="path">Absolute path.</param>
    /// <exception cref="PyToolException">It cannot be read, or has options that mean nothing here.</exception>
    public static IReadOnlyList<RequirementLine> Read(string path)
    {
        var lines = new List<RequirementLine>();
        Read(path, lines, new HashSet<string>(StringComparer.Ordinal), 0);
        return lines;
    }

    private static void Read(string path, List<RequirementLine> lines, HashSet<string> seen, int depth)
    {
        // Each file counts once, so that files that include each other come to an end.
        if (!seen.Add(path))
        {
            return;
        }

        if (seen.Count > MostFiles || depth > MostFiles / 4)
        {
            throw new PyToolException("PT1807", $"Too many requirements files include each other: {path}");
        }

        var directory = Path.GetDirectoryName(path)!;
        foreach (var line in Logical(ReadText(path)))
        {
            if (Option(line, "-r", "--requirement") is { } included)
            {
                Read(Path.GetFullPath(included, directory), lines, seen, depth + 1);
            }
            else if (line[0] == '-')
            {
                throw new PyToolException("PT1807", $"Unsupported line in requirements file `{path}`: {line}");
            }
            else
            {
                var hash = line.IndexOf(" --hash", StringComparison.Ordinal);
                lines.Add(new RequirementLine { Text = hash < 0 ? line : line[..hash].TrimEnd(), Directory = directory });
            }
        }
    }

    private static string ReadText(string path)
    {
        try
        {
            return new FileInfo(path).Length > MostBytes ? throw new PyToolException("PT1807", $"File is too large: {path}") : File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PyToolException("PT1807", exception is FileNotFoundException ? $"File not found: `{path}`" : $"failed to read from file `{path}`", exception);
        }
    }

    // Lines that end in a backslash go on; comments begin at the start or after a blank.
    private static IEnumerable<string> Logical(string text)
    {
        var pending = new StringBuilder();
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.TrimEnd('\r');
            if (line.EndsWith('\\'))
            {
                pending.Append(line, 0, line.Length - 1);
                continue;
            }

            var whole = WithoutComment(pending.Append(line).ToString()).Trim();
            pending.Clear();
            if (whole.Length > 0)
            {
                yield return whole;
            }
        }

        if (WithoutComment(pending.ToString()).Trim() is { Length: > 0 } rest)
        {
            yield return rest;
        }
    }

    private static string WithoutComment(string line)
    {
        for (var at = line.IndexOf('#', StringComparison.Ordinal); at >= 0; at = line.IndexOf('#', at + 1))
        {
            if (at == 0 || char.IsWhiteSpace(line[at - 1]))
            {
                return line[..at];
            }
        }

        return line;
    }

    private static string? Option(string line, string brief, string full)
    {
        var name = line.StartsWith(full, StringComparison.Ordinal) ? full : line.StartsWith(brief, StringComparison.Ordinal) ? brief : null;
        return name is null ? null : line[name.Length..].TrimStart('=', ' ', '\t').Trim();
    }
}
