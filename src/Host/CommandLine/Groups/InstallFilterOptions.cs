namespace PyTool.Host.CommandLine.Groups;

/// <summary>What of a lock is installed.</summary>
internal static class InstallFilterOptions
{
    public static OptionSpec NoInstallProject { get; } = new()
    {
        Name = "--no-install-project", Help = "Do not install the project itself", SettingVariable = "UV_NO_INSTALL_PROJECT", ConflictsWith = ["--no-project"],
    };

    public static OptionSpec OnlyInstallProject { get; } = new() { Name = "--only-install-project", Help = "Install nothing but the project", IsHidden = true };

    public static OptionSpec NoInstallWorkspace { get; } = new() { Name = "--no-install-workspace", Help = "Do not install members of the workspace", SettingVariable = "UV_NO_INSTALL_WORKSPACE" };

    public static OptionSpec OnlyInstallWorkspace { get; } = new() { Name = "--only-install-workspace", Help = "Install nothing but members of the workspace", IsHidden = true };

    public static OptionSpec NoInstallLocal { get; } = new() { Name = "--no-install-local", Help = "Do not install local directories and files", SettingVariable = "UV_NO_INSTALL_LOCAL" };

    public static OptionSpec OnlyInstallLocal { get; } = new() { Name = "--only-install-local", Help = "Install nothing but local directories and files", IsHidden = true };

    public static OptionSpec NoInstallPackage { get; } = new()
    {
        Name = "--no-install-package", ValueName = "NO_INSTALL_PACKAGE", Help = "Do not install this package", IsRepeatable = true, Check = ValueCheck.Name,
    };

    public static OptionSpec OnlyInstallPackage { get; } = new()
    {
        Name = "--only-install-package", ValueName = "ONLY_INSTALL_PACKAGE", Help = "Install nothing but this package", IsRepeatable = true,
        Check = ValueCheck.Name, IsHidden = true,
    };

    /// <summary>All of them, as help lists them.</summary>
    public static IReadOnlyList<OptionSpec> All { get; } = [NoInstallProject, OnlyInstallProject, NoInstallWorkspace, OnlyInstallWorkspace, NoInstallLocal, OnlyInstallLocal, NoInstallPackage, OnlyInstallPackage];
}
