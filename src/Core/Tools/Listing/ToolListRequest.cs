namespace PyTool.Core.Tools.Listing;

/// <summary>What the list of tools is to show.</summary>
public sealed class ToolListRequest
{
    /// <summary>Paths of environments and commands.</summary>
    public bool ShowPaths { get; init; }

    /// <summary>The versions that were asked for.</summary>
    public bool ShowVersionSpecifiers { get; init; }

    /// <summary>Packages beside the tool.</summary>
    public bool ShowWith { get; init; }

    /// <summary>Extras of the tool.</summary>
    public bool ShowExtras { get; init; }

    /// <summary>The Python of the tool.</summary>
    public bool ShowPython { get; init; }

    /// <summary>Only tools that have a newer version.</summary>
    public bool Outdated { get; init; }
}
