using PyTool.Standards.Names;

namespace PyTool.Projects.Editing;

public sealed partial class ProjectEditor
{
    /// <summary>The error for a name that is not in a section, with a hint at the section that has it.</summary>
    /// <param name="section">The section.</param>
    /// <param name="name">The name.</param>
    /// <param name="toolName">Name of the tool in the hint.</param>
    public ProjectException Missing(DependencySection section, PackageName name, string toolName)
        => new($"The dependency `{name}` could not be found in {Describe(section)}") { Hint = HintAt(name, toolName) };

    private static string Describe(DependencySection section) => section switch
    {
        DependencySection.OfExtra extra => $"`project.optional-dependencies.{extra.Extra}`",
        DependencySection.OfGroup { Group.Value: "dev" } => "`tool.uv.dev-dependencies` or `tool.uv.dependency-groups.dev`",
        DependencySection.OfGroup group => $"`dependency-groups.{group.Group}`",
        _ => "`project.dependencies`",
    };

    private string? HintAt(PackageName name, string toolName)
    {
        foreach (var section in FindDependency(name))
        {
            return section switch
            {
                DependencySection.OfExtra extra => $"`{name}` is an optional dependency (try: `{toolName} remove {name} --optional {extra.Extra}`)",
                DependencySection.OfGroup { Group.Value: "dev" } when IsLegacy(section) => $"`{name}` is a development dependency (try: `{toolName} remove {name} --dev`)",
                DependencySection.OfGroup group => $"`{name}` is in the `{group.Group}` group (try: `{toolName} remove {name} --group {group.Group}`)",
                _ => $"`{name}` is a production dependency",
            };
        }

        return null;
    }

    private bool IsLegacy(DependencySection section) => Locate(section).Key == LegacyKey;
}
