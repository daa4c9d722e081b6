using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.Add;

/// <summary>Options of <c>pytool add</c> alone.</summary>
internal static partial class AddCommand
{
    public static OptionSpec Marker { get; } = new() { Name = "--marker", Short = 'm', ValueName = "MARKER", Help = "Marker for all added packages" };

    public static OptionSpec Dev { get; } = new() { Name = "--dev", Help = "Add to the development group", SettingVariable = "UV_DEV", Overrides = ["--no-dev"] };

    public static OptionSpec Optional { get; } = new() { Name = "--optional", ValueName = "OPTIONAL", Help = "Add to this extra of the project", Check = ValueCheck.Name };

    public static OptionSpec Group { get; } = new() { Name = "--group", ValueName = "GROUP", Help = "Add to this dependency group", Check = ValueCheck.Name };

    public static OptionSpec Editable { get; } = new() { Name = "--editable", Help = "Add as editable" };

    public static OptionSpec NoEditable { get; } = new() { Name = "--no-editable", Help = "Do not add as editable", IsHidden = true };

    public static OptionSpec NoEditablePackage { get; } = new()
    {
        Name = "--no-editable-package", ValueName = "NO_EDITABLE_PACKAGE", Help = "Do not add this package as editable", IsRepeatable = true,
        Check = ValueCheck.Name, IsHidden = true,
    };

    public static OptionSpec Raw { get; } = new() { Name = "--raw", Aliases = ["--raw-sources"], Help = "Write requirements as they are given" };

    public static OptionSpec Bounds { get; } = new()
    {
        Name = "--bounds", ValueName = "BOUNDS", Help = "Which bounds to write for added packages", PossibleValues = ["lower", "major", "minor", "exact"],
    };

    public static OptionSpec Rev { get; } = new() { Name = "--rev", ValueName = "REV", Help = "Commit of the Git repository" };

    public static OptionSpec Tag { get; } = new() { Name = "--tag", ValueName = "TAG", Help = "Tag of the Git repository" };

    public static OptionSpec Branch { get; } = new() { Name = "--branch", ValueName = "BRANCH", Help = "Branch of the Git repository" };

    public static OptionSpec Lfs { get; } = new() { Name = "--lfs", Help = "Fetch files of Git LFS" };

    public static OptionSpec Extra { get; } = new()
    {
        Name = "--extra", ValueName = "EXTRA", Help = "Extra to ask of the added packages; may be given several times", IsRepeatable = true,
        Check = ValueCheck.Name,
    };

    public static OptionSpec Workspace { get; } = new() { Name = "--workspace", Help = "Make the dependency a member of the workspace", Overrides = ["--no-workspace"] };

    public static OptionSpec NoWorkspace { get; } = new() { Name = "--no-workspace", Help = "Do not make the dependency a member of the workspace", Overrides = ["--workspace"] };
}
