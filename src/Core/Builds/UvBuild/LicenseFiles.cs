using PyTool.Toml;

namespace PyTool.Core.Builds.UvBuild;

/// <summary>The licence of a project: its files (PEP 639), or the older forms.</summary>
internal sealed class LicenseFiles
{
    private static readonly string[] Usual = ["LICEN[CS]E*", "COPYING*", "NOTICE*", "AUTHORS*"];

    private LicenseFiles()
    {
    }

    /// <summary>Files below the project, with <c>/</c>, sorted.</summary>
    public IReadOnlyList<string> Files { get; private init; } = [];

    /// <summary>Whether the newer form is used.</summary>
    public bool AreDeclared { get; private init; }

    /// <summary>Text of the older form; <see langword="null"/>: none.</summary>
    public string? LegacyText { get; private init; }

    /// <summary>Path of the file that <see cref="LegacyText"/> is the text of; <see langword="null"/>: none.</summary>
    public string? LegacyPath { get; private init; }

    public static LicenseFiles Read(ProjectText project)
    {
        var directory = project.File.Directory;
        var license = project.Find("license");
        if (license is { Kind: TomlKind.Table } older)
        {
            if (project.Find("license-files") is not null)
            {
                throw ProjectText.Invalid("When `project.license-files` is defined, `project.license` must be an SPDX expression string");
            }

            return ReadTable(directory, older.AsTable());
        }

        if (license is null && project.Find("license-files") is null)
        {
            return new LicenseFiles();
        }

        var given = project.Find("license-files") is not null;
        var patterns = given ? project.Texts("license-files") : Usual;
        return new LicenseFiles { Files = Find(directory, patterns, mustMatch: given), AreDeclared = true };
    }

    private static LicenseFiles ReadTable(string directory, TomlTable license)
    {
        if (license.TryGetValue("text", out var text))
        {
            return new LicenseFiles { LegacyText = text.AsString() };
        }

        if (!license.TryGetValue("file", out var file))
        {
            throw ProjectText.Invalid("`project.license` needs `file` or `text`");
        }

        return File.Exists(Path.Combine(directory, file.AsString()))
            ? new LicenseFiles { LegacyText = File.ReadAllText(Path.Combine(directory, file.AsString())), LegacyPath = file.AsString() }
            : throw ProjectText.Invalid($"The licence file does not exist: `{file.AsString()}`");
    }

    private static string[] Find(string directory, IEnumerable<string> patterns, bool mustMatch)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var text in patterns)
        {
            if (text.Split('/').Contains(".."))
            {
                throw ProjectText.Invalid($"A pattern in `project.license-files` leaves the project: `{text}`");
            }

            var glob = PortableGlob.Parse(text, "project.license-files");
            var before = found.Count;
            found.UnionWith(Matches(directory, glob));
            if (mustMatch && found.Count == before && !found.Any(glob.IsMatch))
            {
                throw ProjectText.Invalid($"`project.license-files` pattern `{text}` did not match any files");
            }
        }

        return [.. found];
    }

    private static IEnumerable<string> Matches(string directory, PortableGlob glob)
    {
        // Only as deep as the pattern: a project's environment is not searched for licences.
        var depth = glob.Text.Contains("**", StringComparison.Ordinal) ? int.MaxValue : glob.Text.Count(static character => character == '/');
        return SourceTree.Walk(directory, "", path => path.Count(static character => character == '/') < depth)
            .Where(entry => !entry.IsDirectory && glob.IsMatch(entry.Path)).Select(static entry => entry.Path);
    }
}
