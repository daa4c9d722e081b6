namespace PyTool.Core.Builds.Hooks;

/// <summary>What a backend is asked to make.</summary>
internal enum BuildHook
{
    Wheel,
    Editable,
    SourceDistribution,
}
