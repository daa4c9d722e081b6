namespace PyTool.Host.CommandLine.Groups;

/// <summary>Packages beside those of the project or tool.</summary>
internal static class WithOptions
{
    public static OptionSpec With { get; } = new() { Name = "--with", Short = 'w', ValueName = "WITH", Help = "Add these packages for the run", IsRepeatable = true, Delimiter = ',' };

    public static OptionSpec WithEditable { get; } = new()
    {
        Name = "--with-editable", ValueName = "WITH_EDITABLE", Help = "Add these directories as editable packages", IsRepeatable = true, Delimiter = ',',
    };

    public static OptionSpec WithRequirements { get; } = new()
    {
        Name = "--with-requirements", ValueName = "WITH_REQUIREMENTS", Help = "Add the packages of a requirements file", IsRepeatable = true, Delimiter = ',',
    };

    /// <summary>The packages: a comma within brackets or before an operator belongs to the requirement (<c>a[x,y]&gt;=1,&lt;2</c>).</summary>
    public static IReadOnlyList<string> Packages(ParsedCommand parsed)
    {
        var packages = new List<string>();
        var depth = 0;
        foreach (var part in parsed.Values(With))
        {
            var text = part.Trim();
            if (packages.Count > 0 && (depth > 0 || text is ['!' or '=' or '<' or '>' or '~', ..]))
            {
                packages[^1] += "," + text;
            }
            else if (text.Length > 0)
            {
                packages.Add(text);
            }

            foreach (var character in text)
            {
                depth = Math.Max(0, depth + (character switch { '[' => 1, ']' => -1, _ => 0 }));
            }
        }

        return packages;
    }

    /// <summary>All of them, as help lists them.</summary>
    public static IReadOnlyList<OptionSpec> All { get; } = [With, WithEditable, WithRequirements];
}
