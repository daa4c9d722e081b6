namespace PyTool.Host.CommandLine.Groups;

/// <summary>How indexes are asked.</summary>
internal static class RegistryOptions
{
    public static OptionSpec IndexStrategy { get; } = new()
    {
        Name = "--index-strategy", ValueName = "INDEX_STRATEGY", Help = "How to choose among several indexes",
        PossibleValues = ["first-index", "unsafe-first-match", "unsafe-best-match"], Variable = "UV_INDEX_STRATEGY", Heading = "Index options",
    };

    public static OptionSpec KeyringProvider { get; } = new()
    {
        Name = "--keyring-provider", ValueName = "KEYRING_PROVIDER", Help = "Where to look for credentials of indexes",
        PossibleValues = ["disabled", "subprocess"], Variable = "UV_KEYRING_PROVIDER", Heading = "Index options",
    };

    /// <summary>All of them, as help lists them.</summary>
    public static IReadOnlyList<OptionSpec> All { get; } = [IndexStrategy, KeyringProvider];
}
