namespace PyTool.Host.CommandLine.Groups;

/// <summary>Who signs in.</summary>
internal static class CredentialOptions
{
    public static OptionSpec Username { get; } = new() { Name = "--username", Short = 'u', ValueName = "USERNAME", Help = "Name of the user" };
}
