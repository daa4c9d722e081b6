using System.Diagnostics.CodeAnalysis;

namespace PyTool.Standards.EntryPoints;

/// <summary>
/// One line of <c>entry_points.txt</c>: <c>name = module:attribute [extras]</c>. Module and attribute are dotted identifiers, so that
/// they can be written into a script as they are.
/// </summary>
public sealed class EntryPoint
{
    /// <summary>The name; of a script, the name of its file. Check <see cref="IsSafeScriptName"/> before making a path of it.</summary>
    public required string Name { get; init; }

    /// <summary>The module to import, a dotted identifier.</summary>
    public required string Module { get; init; }

    /// <summary>The object within the module, a dotted identifier; <see langword="null"/> for the module itself. Scripts need one.</summary>
    public string? Attribute { get; init; }

    /// <summary>Whether a script of this name stays within its directory and hides no interpreter: see <see cref="ScriptNames"/>.</summary>
    public bool IsSafeScriptName => ScriptNames.FindProblem(Name) is null;

    /// <summary>Reads the value of a line.</summary>
    /// <param name="name">The name of the entry point.</param>
    /// <param name="value"><c>module</c> or <c>module:attribute</c>, possibly with extras in brackets, which are left out.</param>
    /// <param name="entryPoint">The entry point, or <see langword="null"/>.</param>
    /// <returns>Whether the value is of that form.</returns>
    public static bool TryParse(string name, string? value, [NotNullWhen(true)] out EntryPoint? entryPoint)
    {
        ArgumentNullException.ThrowIfNull(name);
        entryPoint = null;
        var text = value.AsSpan().Trim();
        var extras = text.IndexOf('[');
        if (extras >= 0)
        {
            if (text[^1] != ']')
            {
                return false;
            }

            text = text[..extras].TrimEnd();
        }

        var colon = text.IndexOf(':');
        var module = colon < 0 ? text : text[..colon].TrimEnd();
        var attribute = colon < 0 ? default : text[(colon + 1)..].TrimStart();
        if (!Identifiers.IsDotted(module) || (colon >= 0 && !Identifiers.IsDotted(attribute)))
        {
            return false;
        }

        entryPoint = new EntryPoint { Name = name, Module = module.ToString(), Attribute = colon < 0 ? null : attribute.ToString() };
        return true;
    }

    /// <summary>The line as written in the file, without extras.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Attribute is null ? $"{Name} = {Module}" : $"{Name} = {Module}:{Attribute}";
}
