using PyTool.Abstractions.Launching;

namespace PyTool.Core.Installation.Execution;

/// <summary>Counts what a compiling helper has done, and keeps the start of what it complains about.</summary>
internal sealed class BytecodeAnswers : ILaunchOutput
{
    private const int ErrorLimit = 4096;

    private int files;

    public int Files => Volatile.Read(ref files);

    public string Errors { get; private set; } = "";

    public void WriteLine(string line, bool isError)
    {
        if (!isError)
        {
            Interlocked.Increment(ref files);
        }
        else if (Errors.Length < ErrorLimit)
        {
            Errors += line + "\n";
        }
    }
}
