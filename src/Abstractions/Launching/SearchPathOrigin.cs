namespace PyTool.Abstractions.Launching;

/// <summary>Why a directory is on the child's <c>PATH</c>.</summary>
public enum SearchPathOrigin
{
    /// <summary>Scripts directory of a layer of the environment.</summary>
    EnvironmentLayer,

    /// <summary>Directory of the managed interpreter that the environment uses.</summary>
    ManagedInterpreter,

    /// <summary>It was on the caller's <c>PATH</c>.</summary>
    Inherited,

    /// <summary>Directory of pytool itself.</summary>
    Tool,
}
