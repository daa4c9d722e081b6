using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Core.Tools.Targets;

/// <summary>What <c>tool run</c> and <c>tool install</c> are told to use: an interpreter, or a package.</summary>
internal sealed class ToolTarget
{
    private static readonly string[] LongNames = ["python", "cpython", "pypy", "graalpy", "pyodide"];

    /// <summary>The text as given.</summary>
    public required string Text { get; init; }

    /// <summary>The interpreter that is asked for; <see langword="null"/>: a package is.</summary>
    public PythonRequest? Python { get; private init; }

    /// <summary>The requirement as text; empty for an interpreter.</summary>
    public string Requirement { get; private init; } = "";

    /// <summary>Whether the newest version is wanted.</summary>
    public bool IsLatest { get; private init; }

    /// <summary>Whether the text says no more than a name with its extras.</summary>
    public bool IsPlain { get; private init; }

    /// <summary>Reads a text.</summary>
    /// <exception cref="PyToolException">It asks for the newest Python.</exception>
    public static ToolTarget Parse(string text, string workingDirectory)
    {
        if (PythonOf(text, workingDirectory) is { } python)
        {
            return new ToolTarget { Text = text, Python = python };
        }

        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at > 0 && IsName(text.AsSpan(0, at)))
        {
            var version = text[(at + 1)..];
            if (version == "latest")
            {
                return new ToolTarget { Text = text, Requirement = text[..at], IsLatest = true };
            }

            if (PyVersion.TryParse(version, out var parsed))
            {
                return new ToolTarget { Text = text, Requirement = $"{text[..at]}=={parsed}" };
            }
        }

        return new ToolTarget { Text = text, Requirement = text, IsPlain = IsName(text) };
    }

    /// <summary>The command that a text names: its leading characters that a file name may have; empty: none.</summary>
    public static string CommandOf(string text)
    {
        var length = 0;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] is '.' or '_' or '-'))
        {
            length++;
        }

        return text[..length];
    }

    private static PythonRequest? PythonOf(string text, string workingDirectory)
    {
        var lower = text.ToLowerInvariant();
        foreach (var name in LongNames)
        {
            if (!lower.StartsWith(name, StringComparison.Ordinal))
            {
                continue;
            }

            var rest = lower[name.Length..];
            if (rest == "@latest")
            {
                throw new PyToolException(ToolErrors.Target, "Requesting the 'latest' Python version is not yet supported");
            }

            if (rest.Length == 0)
            {
                return name == "python" ? PythonRequest.Default : PythonRequest.Parse(lower, workingDirectory);
            }

            if (rest[0] is not ('@' or '<' or '>' or '=' or '!' or '~') && !char.IsAsciiDigit(rest[0]))
            {
                return null;
            }

            var request = PythonRequest.Parse(lower, workingDirectory);
            return request.Kind is PythonRequestKind.Version or PythonRequestKind.Implementation or PythonRequestKind.ImplementationVersion ? request : null;
        }

        return null;
    }

    // `name` or `name[extra,extra]`.
    private static bool IsName(ReadOnlySpan<char> text)
    {
        var open = text.IndexOf('[');
        if (open < 0)
        {
            return PackageName.TryParse(text.ToString(), out _);
        }

        if (text[^1] != ']' || !PackageName.TryParse(text[..open].ToString(), out _))
        {
            return false;
        }

        foreach (var extra in text[(open + 1)..^1].ToString().Split(','))
        {
            if (!ExtraName.TryParse(extra.Trim(), out _))
            {
                return false;
            }
        }

        return true;
    }
}
