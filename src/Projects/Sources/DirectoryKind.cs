namespace PyTool.Projects.Sources;

/// <summary>How a local source tree is used.</summary>
public enum DirectoryKind
{
    /// <summary>Built into a wheel and installed.</summary>
    Directory,

    /// <summary>Installed as an editable (PEP 660).</summary>
    Editable,

    /// <summary>Neither built nor installed; only its dependencies count.</summary>
    Virtual,
}
