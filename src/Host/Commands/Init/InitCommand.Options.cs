using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.Init;

/// <summary>Options of <c>pytool init</c> alone.</summary>
internal static partial class InitCommand
{
    public static OptionSpec Name { get; } = new() { Name = "--name", ValueName = "NAME", Help = "Name of the project", Check = ValueCheck.Name };

    public static OptionSpec Bare { get; } = new() { Name = "--bare", Help = "Create a `pyproject.toml` and nothing else" };

    public static OptionSpec Virtual { get; } = new() { Name = "--virtual", Help = "Create a project that is no package", IsHidden = true };

    public static OptionSpec Package { get; } = new() { Name = "--package", Help = "Create a package with a build system" };

    public static OptionSpec NoPackage { get; } = new() { Name = "--no-package", Help = "Create a project that is no package" };

    public static OptionSpec Application { get; } = new() { Name = "--app", Aliases = ["--application"], Help = "Create an application" };

    public static OptionSpec Library { get; } = new() { Name = "--lib", Aliases = ["--library"], Help = "Create a library" };

    public static OptionSpec Script { get; } = new() { Name = "--script", Help = "Create a script" };

    public static OptionSpec Description { get; } = new() { Name = "--description", ValueName = "DESCRIPTION", Help = "Description of the project" };

    public static OptionSpec NoDescription { get; } = new() { Name = "--no-description", Help = "Write no description" };

    public static OptionSpec Vcs { get; } = new() { Name = "--vcs", ValueName = "VCS", Help = "Version control to set up", PossibleValues = ["git", "none"] };

    public static OptionSpec BuildBackend { get; } = new()
    {
        Name = "--build-backend", ValueName = "BUILD_BACKEND", Help = "Build backend of the project",
        PossibleValues = ["uv", "hatch", "flit", "pdm", "poetry", "setuptools", "maturin", "scikit"],
        ValueAliases = [new("uv-build", "uv"), new("uv_build", "uv"), new("hatchling", "hatch"), new("flit-core", "flit"), new("pdm-backend", "pdm"), new("poetry-core", "poetry"), new("poetry_core", "poetry"), new("scikit-build-core", "scikit")],
        SettingVariable = "UV_INIT_BUILD_BACKEND",
    };

    public static OptionSpec Backend { get; } = new() { Name = "--backend", Help = "Not an option: use `--build-backend`", IsHidden = true };

    public static OptionSpec NoReadme { get; } = new() { Name = "--no-readme", Help = "Create no `README.md`" };

    public static OptionSpec AuthorFrom { get; } = new() { Name = "--author-from", ValueName = "AUTHOR_FROM", Help = "Where to take the author from", PossibleValues = ["auto", "git", "none"] };

    public static OptionSpec NoPinPython { get; } = new() { Name = "--no-pin-python", Help = "Create no `.python-version`", Overrides = ["--pin-python"] };

    public static OptionSpec PinPython { get; } = new() { Name = "--pin-python", Help = "Create a `.python-version`", IsHidden = true, Overrides = ["--no-pin-python"] };

    public static OptionSpec NoWorkspace { get; } = new() { Name = "--no-workspace", Aliases = ["--no-project"], Help = "Look for no workspace: the project stands alone", Overrides = ["--workspace"] };
}
