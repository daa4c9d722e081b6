using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.Venv;

/// <summary>Options of <c>pytool venv</c> alone.</summary>
internal static partial class VenvCommand
{
    public static OptionSpec System { get; } = new() { Name = "--system", Help = "Use the Python of the system, no environment", IsHidden = true, Overrides = ["--no-system"] };

    public static OptionSpec NoProject { get; } = new() { Name = "--no-project", Aliases = ["--no-workspace"], Help = "Look for no project or workspace", Variable = "UV_NO_PROJECT" };

    public static OptionSpec Seed { get; } = new()
    {
        Name = "--seed", Help = "Install `pip` too, in old Pythons also `setuptools` and `wheel`", SettingVariable = "UV_VENV_SEED", Overrides = ["--no-seed"],
    };

    public static OptionSpec Clear { get; } = new() { Name = "--clear", Short = 'c', Help = "Remove what is at the target first", SettingVariable = "UV_VENV_CLEAR", Overrides = ["--no-clear"] };

    public static OptionSpec Force { get; } = new() { Name = "--force", Help = "Let `--clear` remove a directory that is no environment" };

    public static OptionSpec NoClear { get; } = new() { Name = "--no-clear", Help = "Fail when something is at the target", IsHidden = true, Overrides = ["--clear"] };

    public static OptionSpec AllowExisting { get; } = new() { Name = "--allow-existing", Help = "Write into the target, keeping what is there" };

    public static OptionSpec Prompt { get; } = new() { Name = "--prompt", ValueName = "PROMPT", Help = "Text that the prompt shows while the environment is active" };

    public static OptionSpec SystemSitePackages { get; } = new() { Name = "--system-site-packages", Help = "Let the environment see the packages of the system" };

    public static OptionSpec Relocatable { get; } = new()
    {
        Name = "--relocatable", Help = "Make an environment that can be moved", SettingVariable = "UV_VENV_RELOCATABLE", Overrides = ["--no-relocatable"],
    };

    public static OptionSpec NoRelocatable { get; } = new() { Name = "--no-relocatable", Help = "Make an environment that is bound to its place", IsHidden = true, Overrides = ["--relocatable"] };

    public static OptionSpec LinkMode { get; } = new()
    {
        Name = "--link-mode", ValueName = "LINK_MODE", Help = "How files get from the cache into environments",
        PossibleValues = ["clone", "copy", "hardlink", "symlink"], ValueAliases = [new("reflink", "clone")], Variable = "UV_LINK_MODE",
    };

    public static OptionSpec NoSeed { get; } = new() { Name = "--no-seed", Help = "Accepted for virtualenv, without effect", IsHidden = true, Overrides = ["--seed"] };

    public static OptionSpec NoPip { get; } = new() { Name = "--no-pip", Help = "Accepted for virtualenv, without effect", IsHidden = true };

    public static OptionSpec NoSetuptools { get; } = new() { Name = "--no-setuptools", Help = "Accepted for virtualenv, without effect", IsHidden = true };

    public static OptionSpec NoWheel { get; } = new() { Name = "--no-wheel", Help = "Accepted for virtualenv, without effect", IsHidden = true, Overrides = ["--wheel"] };
}
