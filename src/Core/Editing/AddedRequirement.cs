using PyTool.Abstractions.Plugins;
using PyTool.Projects;
using PyTool.Projects.Indexes;
using PyTool.Projects.Sources;
using PyTool.Standards;
using PyTool.Standards.Filenames;
using PyTool.Standards.Names;
using PyTool.Standards.Requirements;

namespace PyTool.Core.Editing;

/// <summary>A requirement as the user gives it: with a name, or just a path or URL that tells it.</summary>
public sealed class AddedRequirement
{
    /// <summary>The requirement, its URL as written.</summary>
    public required Requirement Requirement { get; init; }

    /// <summary>What the URL names; <see langword="null"/>: there is none.</summary>
    public LoweredSource? Source { get; init; }

    /// <summary>Reads a text.</summary>
    /// <param name="text">A requirement, a path or a URL.</param>
    /// <param name="directory">Relative paths are relative to it.</param>
    /// <param name="files">The project files of the command.</param>
    /// <param name="options">Variables.</param>
    /// <param name="names">Finds names that the place does not tell.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="PyToolException">It is neither, or has no name.</exception>
    public static async Task<AddedRequirement> ParseAsync(
        string text, string directory, ProjectFiles files, LoweringOptions options, RequirementNames names, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(files);
        if (!IsNameless(text))
        {
            try
            {
                var requirement = Requirement.Parse(text);
                return new AddedRequirement { Requirement = requirement, Source = requirement.Url is { } url ? RequirementUrls.Read(url, options, directory) : null };
            }
            catch (StandardsFormatException exception)
            {
                throw new PyToolException("PT1801", $"Failed to parse: `{text}`", new PyToolException("PT1801", Explain(exception)));
            }
        }

        ArgumentNullException.ThrowIfNull(names);
        return await ParseNamelessAsync(text, directory, files, options, names, cancellationToken).ConfigureAwait(false);
    }

    private static bool IsNameless(string text) => IndexLocation.IsUrl(text) || text.StartsWith("./", StringComparison.Ordinal) || text.StartsWith("../", StringComparison.Ordinal)
        || text is "." or ".." || text.StartsWith('/') || (text.Contains('/', StringComparison.Ordinal) && !text.Contains('@', StringComparison.Ordinal) && !text.Contains(';', StringComparison.Ordinal))
        || ((text.EndsWith(".whl", StringComparison.OrdinalIgnoreCase) || text.EndsWith(".tar.gz", StringComparison.OrdinalIgnoreCase)) && !text.Contains('@', StringComparison.Ordinal));

    // `place[extra] ; marker`, where the marker needs a blank before it.
    private static async Task<AddedRequirement> ParseNamelessAsync(
        string text, string directory, ProjectFiles files, LoweringOptions options, RequirementNames names, CancellationToken cancellationToken)
    {
        var cut = text.IndexOf(" ;", StringComparison.Ordinal);
        var place = (cut < 0 ? text : text[..cut]).Trim();
        var marker = cut < 0 ? "" : text[cut..];
        var extras = "";
        if (place.EndsWith(']') && place.LastIndexOf('[') is var open and > 0)
        {
            (place, extras) = (place[..open], place[open..]);
        }

        var source = RequirementUrls.Read(place, options, directory);
        var name = NameOf(source, files) ?? await names.FindAsync(source, place, cancellationToken).ConfigureAwait(false);
        var url = source switch
        {
            LoweredSource.LocalDirectory local => new Uri(local.Path).AbsoluteUri,
            LoweredSource.LocalArchive local => new Uri(local.Path).AbsoluteUri,
            _ => place,
        };
        return new AddedRequirement { Requirement = Requirement.Parse($"{name}{extras} @ {url}{marker}"), Source = source };
    }

    private static PackageName? NameOf(LoweredSource source, ProjectFiles files) => source switch
    {
        LoweredSource.LocalDirectory local => NameOfDirectory(local.Path, files),
        LoweredSource.LocalArchive local => NameOfFile(Path.GetFileName(local.Path)),
        LoweredSource.Archive archive => NameOfFile(FileName(archive.Url)),
        _ => null,
    };

    private static PackageName? NameOfDirectory(string path, ProjectFiles files)
    {
        if (!Directory.Exists(path))
        {
            throw new PyToolException("PT1803", $"Distribution not found at: {new Uri(path).AbsoluteUri}");
        }

        if (files.FindProjectIn(path) is { } project)
        {
            return project.Project is null ? null : project.Name;
        }

        return File.Exists(Path.Join(path, "setup.py"))
            ? null
            : throw new PyToolException("PT1803", $"`{path}` does not appear to be a Python project, as neither `pyproject.toml` nor `setup.py` are present in the directory");
    }

    private static PackageName? NameOfFile(string file) => WheelFilename.TryParse(file, out var wheel) ? wheel.Name : SdistFilename.TryParse(file, out var sdist) ? sdist.Name : null;

    private static string FileName(string url)
    {
        var end = url.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? url : url[..end];
        return Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]);
    }

    private static string Explain(StandardsFormatException exception) => exception.Text is null || exception.Position < 0
        ? exception.Message
        : $"{exception.Message}\n{exception.Text}\n{new string(' ', Math.Min(exception.Position, exception.Text.Length))}{new string('^', Math.Max(1, exception.Length))}";
}
