namespace PyTool.Toolx;

/// <summary>The command line of <c>pytool</c> that one of <c>pytoolx</c> stands for.</summary>
internal static class ToolCommandLine
{
    /// <summary>The arguments for <c>pytool</c>.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> arguments) =>
        arguments is ["-V" or "--version"] ? ["--version"] : ["tool", "uvx", .. arguments];
}
