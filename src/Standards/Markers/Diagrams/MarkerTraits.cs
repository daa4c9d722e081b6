namespace PyTool.Standards.Markers.Diagrams;

/// <summary>What is known of a whole diagram without walking it.</summary>
[Flags]
internal enum MarkerTraits : byte
{
    None = 0,

    /// <summary>Some node asks for an extra.</summary>
    Extras = 1,

    /// <summary>Some node asks for something else than an extra.</summary>
    Others = 2,

    /// <summary>Some node asks for the Python version.</summary>
    Python = 4,

    /// <summary>The root and one of its children ask for the platform: the canonical form may differ.</summary>
    MixedPlatforms = 8,
}
