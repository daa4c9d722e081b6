namespace PyTool.Host.CommandLine.Groups;

/// <summary>Files with variables for the child.</summary>
internal static class EnvFileOptions
{
    public static OptionSpec EnvFile { get; } = new()
    {
        Name = "--env-file", ValueName = "ENV_FILE", Help = "Read variables from a `.env` file", IsRepeatable = true, Delimiter = ' ',
        Variable = "UV_ENV_FILE",
    };

    public static OptionSpec NoEnvFile { get; } = new() { Name = "--no-env-file", Help = "Read no `.env` files", SettingVariable = "UV_NO_ENV_FILE" };

    /// <summary>All of them, as help lists them.</summary>
    public static IReadOnlyList<OptionSpec> All { get; } = [EnvFile, NoEnvFile];
}
