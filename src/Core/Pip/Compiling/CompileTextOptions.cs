namespace PyTool.Core.Pip.Compiling;

/// <summary>How pinned requirements are written.</summary>
public sealed class CompileTextOptions
{
    /// <summary>Comments on who asks for each package.</summary>
    public bool Annotate { get; init; } = true;

    /// <summary>Those comments on the same line.</summary>
    public bool IsOneLine { get; init; }

    /// <summary>Comments on the index of each package.</summary>
    public bool AnnotateIndex { get; init; }

    /// <summary>Extras.</summary>
    public bool Extras { get; init; }

    /// <summary>Markers.</summary>
    public bool Markers { get; init; }
}
