namespace PyTool.Core.Builds.UvBuild;

/// <summary>Finds the modules of a project: <c>src/the_name</c>, unless the settings say otherwise.</summary>
internal static class ModuleDiscovery
{
    private const string StubsSuffix = "-stubs";

    /// <summary>Paths of the modules below the module root, with <c>/</c>.</summary>
    public static IReadOnlyList<string> Find(string directory, string name, UvBuildSettings settings)
    {
        var names = settings.ModuleNames ?? [DefaultName(name)];
        var modules = new List<string>();
        foreach (var module in names)
        {
            modules.Add(Check(directory, settings, module));
        }

        return modules;
    }

    private static string DefaultName(string name)
    {
        var normalized = Standards.Names.PackageName.Parse(name).Value;
        return normalized.EndsWith(StubsSuffix, StringComparison.Ordinal)
            ? normalized[..^StubsSuffix.Length].Replace('-', '_') + StubsSuffix
            : normalized.Replace('-', '_');
    }

    private static string Check(string directory, UvBuildSettings settings, string module)
    {
        var isStubs = module.EndsWith(StubsSuffix, StringComparison.Ordinal);
        foreach (var part in (isStubs ? module[..^StubsSuffix.Length] : module).Split('.'))
        {
            if (!IsIdentifier(part))
            {
                throw BuildFailure.Because($"Invalid module name: `{module}`");
            }
        }

        var path = module.Replace('.', '/');
        var below = settings.ModuleRoot.Length == 0 ? path : settings.ModuleRoot + "/" + path;
        var full = Path.Combine(directory, below);
        if (settings.IsNamespace)
        {
            return Directory.Exists(full) ? path : throw BuildFailure.Because($"Expected a Python module directory at: {below}");
        }

        var init = isStubs ? "__init__.pyi" : "__init__.py";
        return File.Exists(Path.Combine(full, init)) ? path : throw BuildFailure.Because($"Expected a Python module at: {below}/{init}");
    }

    private static bool IsIdentifier(string part) =>
        part.Length > 0 && (char.IsLetter(part[0]) || part[0] == '_') && part.All(static character => char.IsLetterOrDigit(character) || character == '_');
}
