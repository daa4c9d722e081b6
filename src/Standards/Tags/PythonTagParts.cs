using System.Diagnostics.CodeAnalysis;

namespace PyTool.Standards.Tags;

/// <summary>A Python tag taken apart: <c>cp312</c> is CPython and 3.12.</summary>
internal static class PythonTagParts
{
    private static readonly (string Prefix, string? Implementation)[] Prefixes =
    [
        ("graalpy", "GraalPy"), ("pyston", "Pyston"), ("py", null), ("cp", "CPython"), ("pp", "PyPy"),
    ];

    /// <summary>Reads a tag.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="implementation"><c>platform_python_implementation</c>, or null for every one.</param>
    /// <param name="version">Major version, or major and minor.</param>
    public static bool TryParse(string tag, out string? implementation, [NotNullWhen(true)] out string? version)
    {
        implementation = null;
        version = null;
        foreach (var (prefix, name) in Prefixes)
        {
            if (tag.StartsWith(prefix, StringComparison.Ordinal))
            {
                var digits = tag.AsSpan(prefix.Length);
                if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9'))
                {
                    return false;
                }

                implementation = name;
                version = digits.Length == 1 ? digits.ToString() : $"{digits[0]}.{digits[1..]}";
                return true;
            }
        }

        return false;
    }
}
