namespace PyTool.Abstractions.Environments;

/// <summary>What somebody asked for with <c>--python</c>, <c>UV_PYTHON</c> or a version file.</summary>
public sealed partial class PythonRequest
{
    /// <summary>The default interpreter.</summary>
    public static PythonRequest Default { get; } = new() { Kind = PythonRequestKind.Default };

    /// <summary>The form of the request.</summary>
    public required PythonRequestKind Kind { get; init; }
}
