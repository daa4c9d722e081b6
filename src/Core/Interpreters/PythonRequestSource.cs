namespace PyTool.Core.Interpreters;

/// <summary>Who asks for a Python.</summary>
public enum PythonRequestSource
{
    /// <summary>Nobody: any default interpreter will do.</summary>
    Default,

    /// <summary>The user: <c>--python</c> or <c>UV_PYTHON</c>.</summary>
    User,

    /// <summary>A version file.</summary>
    VersionFile,

    /// <summary>The project's <c>requires-python</c>.</summary>
    RequiresPython,
}
