namespace PyTool.Plugins.Resolver.Candidates;

/// <summary>What a release offers to a fork.</summary>
internal enum ChoiceKind : byte
{
    /// <summary>Nothing usable.</summary>
    None,

    /// <summary>A wheel.</summary>
    Wheel,

    /// <summary>A source distribution, beside a wheel that is of no use but tells the metadata.</summary>
    SourceWithWheelMetadata,

    /// <summary>A source distribution.</summary>
    Source,

    /// <summary>The distribution that is installed already.</summary>
    Installed,
}
