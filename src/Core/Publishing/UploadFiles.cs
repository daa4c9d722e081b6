using System.IO.Enumeration;
using PyTool.Core.Sessions;
using PyTool.Standards.Filenames;

namespace PyTool.Core.Publishing;

/// <summary>Finds the distributions that the user means: wheels first, then source distributions, each by name.</summary>
internal static class UploadFiles
{
    private const string Attestation = ".publish.attestation";
    private static readonly string[] Endings = [".whl", ".tar.gz", ".zip"];

    public static List<UploadFile> Find(CommandSession session, IReadOnlyList<string> patterns)
    {
        var paths = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var pattern in patterns)
        {
            paths.UnionWith(Expand(Path.GetFullPath(pattern, session.WorkingDirectory)));
        }

        var files = new List<UploadFile>();
        foreach (var path in paths)
        {
            var name = Path.GetFileName(path);
            var shown = Path.GetRelativePath(session.WorkingDirectory, path);
            if (DistributionFilename.TryParse(name, out var parsed))
            {
                files.Add(new UploadFile(path, shown, parsed, [.. paths.Where(other => other.StartsWith(path + ".", StringComparison.Ordinal) && other.EndsWith(Attestation, StringComparison.Ordinal))]));
            }
            else if (Endings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)))
            {
                session.Warn($"Skipping file that looks like a distribution, but is not a valid distribution filename: {shown}");
            }
        }

        files.Sort(static (left, right) => (left.Name.Wheel is null, left.FileName).CompareTo((right.Name.Wheel is null, right.FileName)));
        return files;
    }

    /// <summary>A path, or all files that fit a pattern: <c>*</c>, <c>?</c> in every part, <c>**</c> for any number of directories.</summary>
    private static IEnumerable<string> Expand(string pattern)
    {
        if (!pattern.AsSpan().ContainsAny('*', '?'))
        {
            return File.Exists(pattern) ? [pattern] : [];
        }

        var parts = pattern.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        IEnumerable<string> found = [Path.GetPathRoot(pattern)!];
        for (var i = 0; i < parts.Length; i++)
        {
            var (part, isLast) = (parts[i], i == parts.Length - 1);
            found = part == "**" ? found.SelectMany(Below) : found.SelectMany(directory => Children(directory, part, isLast));
        }

        return found;
    }

    private static IEnumerable<string> Below(string directory) =>
        Directory.Exists(directory) ? Directory.EnumerateDirectories(directory, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }).Prepend(directory) : [];

    private static IEnumerable<string> Children(string directory, string part, bool isLast)
    {
        if (!part.AsSpan().ContainsAny('*', '?'))
        {
            var path = Path.Combine(directory, part);
            return (isLast ? File.Exists(path) : Directory.Exists(path)) ? [path] : [];
        }

        if (!Directory.Exists(directory))
        {
            return [];
        }

        var children = isLast ? Directory.EnumerateFiles(directory) : Directory.EnumerateDirectories(directory);
        return children.Where(path => FileSystemName.MatchesSimpleExpression(part, Path.GetFileName(path), ignoreCase: false));
    }
}
