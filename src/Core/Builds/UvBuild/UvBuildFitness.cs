using PyTool.Projects.PyProject;
using PyTool.Standards.Requirements;
using PyTool.Standards.Versions;
using PyTool.Toml;

namespace PyTool.Core.Builds.UvBuild;

/// <summary>Whether the backend that is built in is the one that a project asks for.</summary>
internal sealed class UvBuildFitness
{
    private const string Backend = "uv_build";

    private UvBuildFitness()
    {
    }

    /// <summary>The version that is built in.</summary>
    public static PyVersion Version { get; } = PyVersion.Parse("0.13.9");

    /// <summary>Why it is not; <see langword="null"/>: it is.</summary>
    public string? Objection { get; private init; }

    /// <summary>What is asked for instead, for messages; <see langword="null"/>: nothing is said.</summary>
    public string? Other { get; private init; }

    /// <summary>A warning for whoever publishes the project; <see langword="null"/>: none.</summary>
    public string? Warning { get; private init; }

    public static UvBuildFitness Of(PyProjectFile file)
    {
        if (!file.Document.Root.TryGetTable("build-system", out var system))
        {
            return Against(null, "it does not have a `build-system` table");
        }

        var backend = system.TryGetValue("build-backend", out var value) && value.Kind == TomlKind.String ? value.AsString() : "";
        if (backend != Backend)
        {
            return Against(backend.Length == 0 ? null : backend.Split('.', ':')[0], $"`build_system.build-backend` is not `{Backend}`, but `{backend}`");
        }

        IReadOnlyList<string> requires = system.TryGetValue("requires", out var list) && list.Kind == TomlKind.Array ? list.AsArray().ToStrings() : [];
        if (requires.Count != 1 || !Requirement.TryParse(requires[0], out var requirement) || requirement.Name.Value != "uv-build" || requirement.Url is not null)
        {
            return Against(requires.Count > 0 ? requires[^1] : null, $"`build-system.requires` is not exactly `{Backend}`, but {string.Join(", ", requires.Select(static text => $"`{Normal(text)}`"))}");
        }

        if (!requirement.Specifiers.Contains(Version))
        {
            return Against(requires[0], $"`{requires[0]}` is not a known compatible range");
        }

        return new UvBuildFitness { Warning = HasUpperBound(requirement) ? null : Unbounded(requires) };
    }

    private static UvBuildFitness Against(string? other, string objection) => new() { Other = other, Objection = objection };

    private static string Normal(string text) => Requirement.TryParse(text, out var requirement) ? requirement.ToString() : text;

    private static bool HasUpperBound(Requirement requirement) =>
        requirement.Specifiers.Range.Intersect(Standards.Specifiers.VersionSpecifiers.Parse(">=1000").Range).IsEmpty;

    private static string Unbounded(IReadOnlyList<string> requires) =>
        $"`build_system.requires = [\"{requires[0]}\"]` is missing an upper bound on the `{Backend}` version such as `<0.14`. Without bounding the `{Backend}` version,"
        + $" the source distribution will break when a future, breaking version of `{Backend}` is released.";
}
