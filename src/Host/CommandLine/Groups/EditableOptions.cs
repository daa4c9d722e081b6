namespace PyTool.Host.CommandLine.Groups;

/// <summary>Whether sources are installed as editable.</summary>
internal static class EditableOptions
{
    public static OptionSpec Editable { get; } = new() { Name = "--editable", Help = "Install what is editable in the lock that way", IsHidden = true };

    public static OptionSpec NoEditable { get; } = new() { Name = "--no-editable", Help = "Install the project and all members as ordinary packages", SettingVariable = "UV_NO_EDITABLE" };

    public static OptionSpec NoEditablePackage { get; } = new()
    {
        Name = "--no-editable-package", ValueName = "NO_EDITABLE_PACKAGE", Help = "Install this package as an ordinary one, not as editable",
        IsRepeatable = true, Check = ValueCheck.Name,
    };

    /// <summary>All of them, as help lists them.</summary>
    public static IReadOnlyList<OptionSpec> All { get; } = [Editable, NoEditable, NoEditablePackage];
}
