namespace PyTool.EndToEnd.Tests.Tool;

/// <summary>How a run ended.</summary>
internal sealed record ToolResult(int ExitCode, string Output, string Error)
{
    /// <summary>For the message of a failed assertion.</summary>
    public override string ToString() => $"exit code {ExitCode}\nstdout:\n{Output}\nstderr:\n{Error}";

    /// <summary>Fails with everything that was printed unless the exit code is the expected one.</summary>
    public ToolResult Expect(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"expected exit code {exitCode}, but: {this}");
        return this;
    }
}
