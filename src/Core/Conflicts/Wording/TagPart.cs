namespace PyTool.Core.Conflicts.Wording;

/// <summary>Parts of the tags of a wheel.</summary>
internal enum TagPart
{
    /// <summary>The Python.</summary>
    Python,

    /// <summary>The binary interface of the Python.</summary>
    Abi,

    /// <summary>The platform.</summary>
    Platform,
}
