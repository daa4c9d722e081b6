namespace PyTool.Standards.Tags;

/// <summary>What of an interpreter decides about the wheels it can load.</summary>
public sealed class InterpreterTags
{
    /// <summary><c>sys.implementation.name</c>: <c>cpython</c>, <c>pypy</c>, <c>graalpy</c>, <c>pyston</c>; others by their name.</summary>
    public required string Implementation { get; init; }

    /// <summary>Major version of the Python language: 3.</summary>
    public required int Major { get; init; }

    /// <summary>Minor version of the Python language: 12 of 3.12.</summary>
    public required int Minor { get; init; }

    /// <summary>Major version of the implementation; only for others than CPython (7 of PyPy 7.3). Default: 0.</summary>
    public int ImplementationMajor { get; init; }

    /// <summary>Minor version of the implementation; only for others than CPython (3 of PyPy 7.3). Default: 0.</summary>
    public int ImplementationMinor { get; init; }

    /// <summary>Whether it is a free-threaded build, without a global interpreter lock. Default: no.</summary>
    public bool IsFreeThreaded { get; init; }

    internal bool IsCPython => string.Equals(Implementation, "cpython", StringComparison.Ordinal);

    /// <summary>The tag of exactly this interpreter, such as <c>cp312</c>.</summary>
    internal string PythonTag => Implementation switch
    {
        "cpython" => $"cp{Major}{Minor}",
        "pypy" => $"pp{Major}{Minor}",
        "pyston" => $"pt{Major}{Minor}",
        _ => $"{Implementation}{Major}{Minor}",
    };

    internal string AbiTag => Implementation switch
    {
        // Before 3.8 the ABI named the memory allocator.
        "cpython" => $"cp{Major}{Minor}{(IsFreeThreaded ? "t" : Major == 3 && Minor < 8 ? "m" : "")}",
        "pypy" => $"pypy{Major}{Minor}_pp{ImplementationMajor}{ImplementationMinor}",
        "graalpy" => $"graalpy{ImplementationMajor}{ImplementationMinor}_{Major}{Minor}_native",
        "pyston" => $"pyston_{ImplementationMajor}{ImplementationMinor}_x86_64_linux_gnu",
        _ => "none",
    };
}
