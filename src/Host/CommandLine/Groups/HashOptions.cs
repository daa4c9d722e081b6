namespace PyTool.Host.CommandLine.Groups;

/// <summary>Whether hashes are demanded.</summary>
internal static class HashOptions
{
    public static OptionSpec RequireHashes { get; } = new()
    {
        Name = "--require-hashes", Help = "Demand a hash of every requirement", Variable = "UV_REQUIRE_HASHES", Overrides = ["--no-require-hashes"],
    };

    public static OptionSpec NoRequireHashes { get; } = new() { Name = "--no-require-hashes", Help = "Demand no hashes", IsHidden = true, Overrides = ["--require-hashes"] };

    public static OptionSpec VerifyHashes { get; } = new() { Name = "--verify-hashes", Help = "Check the hashes that requirements give", IsHidden = true, Overrides = ["--no-verify-hashes"] };

    public static OptionSpec NoVerifyHashes { get; } = new()
    {
        Name = "--no-verify-hashes", Help = "Do not check the hashes that requirements give", Variable = "UV_NO_VERIFY_HASHES",
        Overrides = ["--verify-hashes"],
    };

    /// <summary>All of them, as help lists them.</summary>
    public static IReadOnlyList<OptionSpec> All { get; } = [RequireHashes, NoRequireHashes, VerifyHashes, NoVerifyHashes];
}
