namespace PyTool.Core.Exports;

/// <summary>Forms that a lock can be exported in.</summary>
public enum ExportFormat
{
    /// <summary>A requirements file, as pip reads it.</summary>
    Requirements,

    /// <summary>A <c>pylock.toml</c> (PEP 751).</summary>
    PyLock,

    /// <summary>A bill of materials: CycloneDX 1.5 as JSON.</summary>
    CycloneDx,
}
