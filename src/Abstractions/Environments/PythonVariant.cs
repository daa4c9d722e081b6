namespace PyTool.Abstractions.Environments;

/// <summary>The build of an interpreter that a request asks for.</summary>
public enum PythonVariant
{
    /// <summary>Nothing was said: no debug build; a free-threaded one only from 3.14 on, where it comes first.</summary>
    Default,

    /// <summary><c>+gil</c>: with the global interpreter lock.</summary>
    Gil,

    /// <summary><c>t</c> or <c>+freethreaded</c>.</summary>
    FreeThreaded,

    /// <summary><c>d</c> or <c>+debug</c>.</summary>
    Debug,

    /// <summary><c>td</c> or <c>+freethreaded+debug</c>.</summary>
    FreeThreadedDebug,

    /// <summary><c>+gil+debug</c>.</summary>
    GilDebug,
}
