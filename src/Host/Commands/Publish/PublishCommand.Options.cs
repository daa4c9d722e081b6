using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.Publish;

/// <summary>Options of <c>pytool publish</c> alone.</summary>
internal static partial class PublishCommand
{
    public static OptionSpec Index { get; } = new() { Name = "--index", ValueName = "INDEX", Help = "Name of a configured index to publish to", Variable = "UV_PUBLISH_INDEX" };

    public static OptionSpec Username { get; } = new()
    {
        Name = "--username", Short = 'u', ValueName = "USERNAME", Help = "Name of the user", Variable = "UV_PUBLISH_USERNAME", HidesVariableValue = true,
    };

    public static OptionSpec Password { get; } = new()
    {
        Name = "--password", Short = 'p', ValueName = "PASSWORD", Help = "Password of the user for the upload", Variable = "UV_PUBLISH_PASSWORD",
        HidesVariableValue = true,
    };

    public static OptionSpec Token { get; } = new()
    {
        Name = "--token", Short = 't', ValueName = "TOKEN", Help = "Token to sign in with", Variable = "UV_PUBLISH_TOKEN", HidesVariableValue = true,
    };

    public static OptionSpec TrustedPublishing { get; } = new()
    {
        Name = "--trusted-publishing", ValueName = "TRUSTED_PUBLISHING", Help = "Whether to sign in as the continuous integration service",
        PossibleValues = ["automatic", "always", "never"],
    };

    public static OptionSpec KeyringProvider { get; } = new()
    {
        Name = "--keyring-provider", ValueName = "KEYRING_PROVIDER", Help = "Where to look for credentials of indexes",
        PossibleValues = ["disabled", "subprocess"], Variable = "UV_KEYRING_PROVIDER",
    };

    public static OptionSpec PublishUrl { get; } = new()
    {
        Name = "--publish-url", ValueName = "PUBLISH_URL", Help = "Address to upload to", Check = ValueCheck.Url, Variable = "UV_PUBLISH_URL",
        HidesVariableValue = true,
    };

    public static OptionSpec CheckUrl { get; } = new()
    {
        Name = "--check-url", ValueName = "CHECK_URL", Help = "Index to compare with, so that nothing is uploaded twice", Variable = "UV_PUBLISH_CHECK_URL",
        HidesVariableValue = true,
    };

    public static OptionSpec SkipExisting { get; } = new() { Name = "--skip-existing", Help = "Not supported: use `--check-url`", IsHidden = true };

    public static OptionSpec NoAttestations { get; } = new() { Name = "--no-attestations", Help = "Upload no attestations", Variable = "UV_PUBLISH_NO_ATTESTATIONS" };
}
