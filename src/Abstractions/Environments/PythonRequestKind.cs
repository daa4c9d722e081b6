namespace PyTool.Abstractions.Environments;

/// <summary>Forms of a request for a Python.</summary>
public enum PythonRequestKind
{
    /// <summary>The default interpreter.</summary>
    Default,

    /// <summary>Any interpreter, also pre-releases and other implementations.</summary>
    Any,

    /// <summary>A version or a range of versions, perhaps with a variant.</summary>
    Version,

    /// <summary>An implementation, any version.</summary>
    Implementation,

    /// <summary>An implementation with a version or a range.</summary>
    ImplementationVersion,

    /// <summary>A directory: an environment or an installation.</summary>
    Directory,

    /// <summary>An executable file.</summary>
    File,

    /// <summary>The name of an executable on the search path.</summary>
    ExecutableName,

    /// <summary>A key of managed downloads, such as <c>cpython-3.12.3-linux-x86_64-gnu</c>, perhaps in part.</summary>
    Key,
}
