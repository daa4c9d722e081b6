namespace PyTool.Core.Locking.Document;

/// <summary>Kinds of sources, in the order of the lock.</summary>
public enum LockSourceKind
{
    /// <summary>An index or flat list at a URL.</summary>
    Registry,

    /// <summary>An index or flat list in the file system.</summary>
    LocalRegistry,

    /// <summary>A git repository.</summary>
    Git,

    /// <summary>An archive at a URL.</summary>
    Archive,

    /// <summary>An archive in the file system.</summary>
    LocalArchive,

    /// <summary>A source tree.</summary>
    Directory,

    /// <summary>A source tree, installed as an editable.</summary>
    Editable,

    /// <summary>A source tree that is not installed.</summary>
    Virtual,
}
