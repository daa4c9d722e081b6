namespace PyTool.Abstractions.Environments;

public sealed partial class PythonRequest
{
    // Long names before short ones, so that `cpython312` is not read as `cp` + `ython312`.
    private static readonly string[][] Implementations =
    [
        ["cpython", "cpython"], ["graalpy", "graalpy"], ["pyodide", "pyodide"], ["pypy", "pypy"],
        ["cp", "cpython"], ["gp", "graalpy"], ["pp", "pypy"],
    ];

    /// <summary>Reads a request. Every text is one: what has no other form is the name of an executable.</summary>
    /// <param name="text">The text as written; surrounding white space does not count.</param>
    /// <param name="workingDirectory">Absolute path that relative paths start from, and where it is looked whether a file or directory of that name exists.</param>
    /// <returns>The request.</returns>
    public static PythonRequest Parse(string text, string workingDirectory)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(workingDirectory);
        var value = text.Trim();
        if (value.Length == 0)
        {
            return Default;
        }

        return ParseName(value) ?? ParseExistingPath(value, workingDirectory) ?? ParsePath(value, workingDirectory) ?? ParseKey(value)
            ?? new PythonRequest { Kind = PythonRequestKind.ExecutableName, Text = value };
    }

    private static PythonRequest? ParseName(string value)
    {
        var lower = value.ToLowerInvariant();
        if (lower is "any")
        {
            return Any;
        }

        return lower is "default" ? Default : ParseAbstractVersion(lower) ?? ParseImplementation(lower);
    }

    private static PythonRequest? ParseAbstractVersion(string lower)
    {
        var rest = lower;
        if (lower.StartsWith("python", StringComparison.Ordinal))
        {
            rest = lower["python".Length..];
            rest = rest.StartsWith('@') ? rest[1..] : rest;
        }

        return PythonVersionRequest.TryParse(rest) is { } version ? new PythonRequest { Kind = PythonRequestKind.Version, Version = version } : null;
    }

    private static PythonRequest? ParseImplementation(string lower)
    {
        foreach (var pair in Implementations)
        {
            if (!lower.StartsWith(pair[0], StringComparison.Ordinal))
            {
                continue;
            }

            var rest = lower[pair[0].Length..];
            if (rest.Length == 0)
            {
                return new PythonRequest { Kind = PythonRequestKind.Implementation, Implementation = pair[1] };
            }

            rest = rest[0] == '@' ? rest[1..] : rest;
            return PythonVersionRequest.TryParse(rest) is { } version
                ? new PythonRequest { Kind = PythonRequestKind.ImplementationVersion, Implementation = pair[1], Version = version }
                : null;
        }

        return null;
    }

    private static PythonRequest? ParseExistingPath(string value, string workingDirectory)
    {
        if (value.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        var path = System.IO.Path.GetFullPath(value, workingDirectory);
        if (Directory.Exists(path))
        {
            return new PythonRequest { Kind = PythonRequestKind.Directory, Path = path, Text = value };
        }

        if (File.Exists(path))
        {
            return new PythonRequest { Kind = PythonRequestKind.File, Path = path, Text = value };
        }

        return System.IO.Path.DirectorySeparatorChar == '\\' && File.Exists(path + ".exe")
            ? new PythonRequest { Kind = PythonRequestKind.File, Path = path + ".exe", Text = value + ".exe" }
            : null;
    }

    private static PythonRequest? ParsePath(string value, string workingDirectory)
    {
        var hasSeparator = value.Contains(System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal)
            || value.Contains(System.IO.Path.AltDirectorySeparatorChar, StringComparison.Ordinal);
        return hasSeparator && !value.Contains('\0', StringComparison.Ordinal)
            ? new PythonRequest { Kind = PythonRequestKind.File, Path = System.IO.Path.GetFullPath(value, workingDirectory), Text = value }
            : null;
    }
}
