namespace PyTool.Standards.Tags;

/// <summary>The family of a <see cref="PythonPlatform"/>.</summary>
public enum PlatformKind
{
    /// <summary>A platform known only by its tag.</summary>
    Other = 0,

    /// <summary>Linux with the GNU C library.</summary>
    Manylinux = 1,

    /// <summary>Linux with musl.</summary>
    Musllinux = 2,

    /// <summary>macOS.</summary>
    MacOs = 3,

    /// <summary>Windows.</summary>
    Windows = 4,

    /// <summary>Android.</summary>
    Android = 5,

    /// <summary>iOS, device or simulator.</summary>
    Ios = 6,

    /// <summary>Pyodide (WebAssembly).</summary>
    Pyodide = 7,
}
