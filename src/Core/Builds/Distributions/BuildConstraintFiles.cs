using PyTool.Abstractions.Plugins;
using PyTool.Standards.Requirements;

namespace PyTool.Core.Builds.Distributions;

/// <summary>Reads files with limits on build requirements: one requirement to a line, as in requirements files. Digests after a requirement are not looked at.</summary>
public static class BuildConstraintFiles
{
    /// <summary>All limits of some files.</summary>
    /// <param name="files">Paths as written.</param>
    /// <param name="directory">Absolute path that they are relative to.</param>
    /// <exception cref="PyToolException">A file cannot be read, or a line is no requirement.</exception>
    public static IReadOnlyList<Requirement> Read(IReadOnlyList<string> files, string directory)
    {
        ArgumentNullException.ThrowIfNull(files);
        var constraints = new List<Requirement>();
        foreach (var file in files)
        {
            foreach (var line in ReadText(file, directory).Replace("\\\r\n", " ", StringComparison.Ordinal).Replace("\\\n", " ", StringComparison.Ordinal).Split('\n'))
            {
                if (Trim(line) is { Length: > 0 } text)
                {
                    constraints.Add(Requirement.TryParse(text, out var requirement)
                        ? requirement
                        : throw new PyToolException(BuildErrors.Source, $"Couldn't parse requirement in `{file}`: `{text}`"));
                }
            }
        }

        return constraints;
    }

    private static string ReadText(string file, string directory)
    {
        try
        {
            return File.ReadAllText(Path.GetFullPath(file, directory));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new PyToolException(BuildErrors.Source, $"File not found: `{file}`");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PyToolException(BuildErrors.Source, $"Error reading `{file}`", exception);
        }
    }

    private static string Trim(string line)
    {
        var text = line.AsSpan().Trim();
        var comment = text.StartsWith("#") ? 0 : text.IndexOf(" #", StringComparison.Ordinal);
        text = comment < 0 ? text : text[..comment].TrimEnd();
        var options = text.IndexOf(" --", StringComparison.Ordinal);
        return (options < 0 ? text : text[..options].TrimEnd()).ToString();
    }
}
