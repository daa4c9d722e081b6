using PyTool.Core.Installation.Wheels;
using PyTool.Standards.Names;

namespace PyTool.Core.Installation.Scripts;

/// <summary>The commands in <c>entry_points.txt</c>: console ones first, each kind in the order of the file.</summary>
internal static class EntryPointsFile
{
    /// <summary>Reads and checks them all; a single bad one refuses the wheel.</summary>
    /// <param name="text">The file.</param>
    /// <param name="package">Whose file it is: pip's versioned command follows the interpreter.</param>
    /// <param name="pythonVersion">Major and minor version of the interpreter, <c>3.12</c>.</param>
    public static List<EntryPoint> Read(string text, PackageName package, string pythonVersion)
    {
        var console = new List<EntryPoint>();
        var gui = new List<EntryPoint>();
        string section = "";
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range).Trim();
            if (line.IsEmpty || line[0] is '#' or ';')
            {
                continue;
            }

            if (line[0] == '[')
            {
                section = line.Trim("[]").Trim().ToString();
                continue;
            }

            if (section is not ("console_scripts" or "gui_scripts"))
            {
                continue;
            }

            var equals = line.IndexOf('=');
            if (equals < 0)
            {
                throw Invalid(line);
            }

            var isGui = section is "gui_scripts";
            (isGui ? gui : console).Add(ReadOne(line[..equals].Trim().ToString(), line[(equals + 1)..].Trim(), isGui));
        }

        if (string.Equals(package.Value, "pip", StringComparison.Ordinal))
        {
            RenamePip(console, pythonVersion);
        }

        console.AddRange(gui);
        return console;
    }

    /// <summary>pip's command with a version in its name has that of the environment's interpreter.</summary>
    private static void RenamePip(List<EntryPoint> console, string pythonVersion)
    {
        console.RemoveAll(static point => point.Name.StartsWith("pip3.", StringComparison.Ordinal));
        if (console.Find(static point => point.Name is "pip") is { } plain)
        {
            console.Add(new EntryPoint { Name = "pip" + pythonVersion, Module = plain.Module, Function = plain.Function });
        }
    }

    private static EntryPoint ReadOne(string name, ReadOnlySpan<char> value, bool isGui)
    {
        CheckName(name);
        var target = value;
        var bracket = value.IndexOf('[');
        if (bracket >= 0)
        {
            // Extras are allowed and mean nothing: whatever they ask for was resolved with the package.
            target = value[..bracket].TrimEnd();
            if (value[^1] != ']')
            {
                throw Invalid(value);
            }
        }

        var colon = target.IndexOf(':');
        if (colon <= 0 || !IsDotted(target[..colon]) || !IsDotted(target[(colon + 1)..]))
        {
            throw Invalid(value);
        }

        return new EntryPoint { Name = name, Module = target[..colon].ToString(), Function = target[(colon + 1)..].ToString(), IsGui = isGui };
    }

    /// <summary>One plain path segment that is not the interpreter's name.</summary>
    public static void CheckName(string name)
    {
        if (!InstallPath.IsPlain(name) || name.Contains('/', StringComparison.Ordinal) || ContainsControl(name))
        {
            throw new WheelRefusedException($"The wheel is invalid: Script path must resolve to a file within the scripts directory: {Show(name)}");
        }

        if (ReservedNames.Contains(name))
        {
            throw new WheelRefusedException($"Scripts must not use the reserved name `{name}`");
        }
    }

    private static bool ContainsControl(string name)
    {
        foreach (var value in name)
        {
            if (char.IsControl(value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Words, digits, <c>_</c> and <c>-</c> between dots, and nothing else.</summary>
    private static bool IsDotted(ReadOnlySpan<char> text)
    {
        foreach (var range in text.Split('.'))
        {
            var part = text[range];
            if (part.IsEmpty)
            {
                return false;
            }

            foreach (var value in part)
            {
                if (!char.IsLetterOrDigit(value) && value is not ('_' or '-'))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static string Show(string text) => string.Create(Math.Min(text.Length, 200), text, static (span, source) =>
    {
        for (var index = 0; index < span.Length; index++)
        {
            span[index] = char.IsControl(source[index]) ? '\uFFFD' : source[index];
        }
    });

    private static WheelRefusedException Invalid(ReadOnlySpan<char> value) => new($"The wheel is invalid: invalid console script: '{Show(value.ToString())}'");
}
