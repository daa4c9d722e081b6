namespace PyTool.Core.Initialising;

/// <summary>The build backends that a new project can have.</summary>
public enum BuildBackendKind
{
    /// <summary><c>uv_build</c>.</summary>
    Uv,

    /// <summary><c>hatchling</c>.</summary>
    Hatch,

    /// <summary><c>flit_core</c>.</summary>
    Flit,

    /// <summary><c>pdm-backend</c>.</summary>
    Pdm,

    /// <summary><c>poetry-core</c>.</summary>
    Poetry,

    /// <summary><c>setuptools</c>.</summary>
    Setuptools,

    /// <summary><c>maturin</c>, with a module in Rust.</summary>
    Maturin,

    /// <summary><c>scikit-build-core</c>, with a module in C++.</summary>
    Scikit,
}
