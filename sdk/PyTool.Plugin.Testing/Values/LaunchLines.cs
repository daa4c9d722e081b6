using PyTool.Abstractions.Launching;

namespace PyTool.Plugin.Testing.Values;

/// <summary>Keeps what a child prints.</summary>
public sealed class LaunchLines : ILaunchOutput
{
    private readonly Lock _gate = new();
    private readonly List<string> _output = [];
    private readonly List<string> _error = [];

    /// <summary>Lines of standard output.</summary>
    public IReadOnlyList<string> Output => Copy(_output);

    /// <summary>Lines of standard error.</summary>
    public IReadOnlyList<string> Error => Copy(_error);

    /// <inheritdoc/>
    public void WriteLine(string line, bool isError)
    {
        lock (_gate)
        {
            (isError ? _error : _output).Add(line);
        }
    }

    private List<string> Copy(List<string> lines)
    {
        lock (_gate)
        {
            return [.. lines];
        }
    }
}
