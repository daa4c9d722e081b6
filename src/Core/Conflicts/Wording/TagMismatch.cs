using System.Globalization;
using PyTool.Standards.Tags;

namespace PyTool.Core.Conflicts.Wording;

/// <summary>Which part of a wheel's tags an environment lacks: the first of Python, ABI and platform that nothing before it rules out.</summary>
internal sealed class TagMismatch
{
    private readonly CompatibleTags _tags;

    private TagMismatch(CompatibleTags tags, TagPart part, IReadOnlyList<string> offered)
    {
        _tags = tags;
        Part = part;
        Offered = offered;
    }

    public TagPart Part { get; }

    /// <summary>What the wheel has in this part.</summary>
    public IReadOnlyList<string> Offered { get; }

    /// <summary>An example of what would do.</summary>
    public string Example => Part == TagPart.Platform ? _tags.Platform.ToString() : Own(_tags.Interpreter);

    /// <summary>The interpreter in words: <c>CPython 3.12 (`cp312`)</c>.</summary>
    public string Interpreter => string.Create(CultureInfo.InvariantCulture, $"{Title(_tags.Interpreter.Implementation)} {_tags.Interpreter.Major}.{_tags.Interpreter.Minor} (`{Own(_tags.Interpreter)}`)");

    /// <summary>Compares the tags of a wheel, as its name has them, with those of an environment.</summary>
    public static TagMismatch? Of(CompatibleTags tags, string? wheel)
    {
        if (wheel?.Split('-') is not [var python, var abi, var platform])
        {
            return null;
        }

        var (pythons, abis) = (python.Split('.'), abi.Split('.'));
        var part = TagPart.Python;
        foreach (var tag in tags.All())
        {
            if (!pythons.Contains(tag.Python, StringComparer.Ordinal))
            {
                continue;
            }

            if (abis.Contains(tag.Abi, StringComparer.Ordinal))
            {
                return new TagMismatch(tags, TagPart.Platform, platform.Split('.'));
            }

            part = TagPart.Abi;
        }

        return new TagMismatch(tags, part, part == TagPart.Abi ? abis : pythons);
    }

    private static string Own(InterpreterTags interpreter) => string.Create(CultureInfo.InvariantCulture, $"{Short(interpreter.Implementation)}{interpreter.Major}{interpreter.Minor}");

    private static string Short(string implementation) => implementation switch { "cpython" => "cp", "pypy" => "pp", "graalpy" => "graalpy", _ => implementation };

    private static string Title(string implementation) => implementation switch { "cpython" => "CPython", "pypy" => "PyPy", "graalpy" => "GraalPy", "pyodide" => "Pyodide", _ => implementation };
}
