namespace PyTool.Host.CommandLine.Groups;

/// <summary>Options of pip and pip-tools that are accepted for their users' sake.</summary>
internal static class PipCompatibilityOptions
{
    public static OptionSpec Strict { get; } = new() { Name = "--strict", Help = "Warn of missing and incompatible dependencies afterwards", Overrides = ["--no-strict"] };

    public static OptionSpec NoStrict { get; } = new() { Name = "--no-strict", Help = "Do not look for missing dependencies afterwards", IsHidden = true, Overrides = ["--strict"] };

    public static OptionSpec DisablePipVersionCheck { get; } = new() { Name = "--disable-pip-version-check", Help = "Accepted for pip, without effect", IsHidden = true };

    public static OptionSpec Cert { get; } = new() { Name = "--cert", ValueName = "FILE", Help = "Certificates to trust" };

    public static OptionSpec ClientCert { get; } = new() { Name = "--client-cert", ValueName = "CLIENT_CERT", Help = "Accepted for pip-tools, without effect", IsHidden = true };

    public static OptionSpec Config { get; } = new() { Name = "--config", ValueName = "CONFIG", Help = "Accepted for pip-tools, without effect", IsHidden = true };

    public static OptionSpec PipArgs { get; } = new() { Name = "--pip-args", ValueName = "PIP_ARGS", Help = "Accepted for pip-tools, without effect", IsHidden = true };

    /// <summary>All of them, as help lists them.</summary>
    public static IReadOnlyList<OptionSpec> All { get; } = [Strict, NoStrict, DisablePipVersionCheck, Cert, ClientCert, Config, PipArgs];
}
