namespace PyTool.Abstractions.Environments;

/// <summary>Which downloadable interpreters are looked for.</summary>
public sealed class InterpreterDownloadQuery
{
    /// <summary>What was asked for. Default: any default interpreter.</summary>
    public PythonRequest Request { get; init; } = PythonRequest.Default;

    /// <summary>Those of other operating systems and C libraries too. Default: no.</summary>
    public bool AllPlatforms { get; init; }

    /// <summary>Those of other architectures too. Default: no.</summary>
    public bool AllArchitectures { get; init; }

    /// <summary>Pre-releases and other variants too, also where the request does not name them (lists). Default: only where nothing else matches.</summary>
    public bool All { get; init; }

    /// <summary>Base URL instead of the place that CPython's builds come from (<c>--mirror</c>); <see langword="null"/>: <c>UV_PYTHON_INSTALL_MIRROR</c>, else the usual places.</summary>
    public string? Mirror { get; init; }

    /// <summary>The same for PyPy; <see langword="null"/>: <c>UV_PYPY_INSTALL_MIRROR</c>, else the usual place.</summary>
    public string? PyPyMirror { get; init; }
}
