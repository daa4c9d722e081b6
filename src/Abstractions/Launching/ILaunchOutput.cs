namespace PyTool.Abstractions.Launching;

/// <summary>Takes what a child prints. Called from one thread at a time.</summary>
public interface ILaunchOutput
{
    /// <summary>One line, without its end.</summary>
    /// <param name="line">The text; bytes that are no UTF-8 are replaced.</param>
    /// <param name="isError">Whether it came from standard error.</param>
    void WriteLine(string line, bool isError);
}
