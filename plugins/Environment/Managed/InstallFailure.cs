using PyTool.Abstractions.Plugins;

namespace PyTool.Plugins.Environments.Managed;

/// <summary>The errors of installing interpreters.</summary>
internal static class InstallFailure
{
    public static PyToolException HashMismatch(string file, string expected, string actual) => new(
        "PT4010", "Hash mismatch for `" + file + "`", new IOException("Expected sha256 " + expected + ", computed sha256 " + actual)) { ExitCode = 1 };

    public static PyToolException Unpackable(string file, Exception cause) => new("PT4011", "Failed to extract archive: " + file, cause) { ExitCode = 1 };

    public static PyToolException Unsupported(string file, string hint) =>
        new("PT4012", "The archive format of `" + file + "` is not supported on this machine") { Hint = hint, ExitCode = 1 };

    public static InvalidDataException Refused(string entry, string reason) => new("Refused entry `" + entry + "`: " + reason);
}
