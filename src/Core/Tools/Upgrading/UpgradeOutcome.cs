namespace PyTool.Core.Tools.Upgrading;

/// <summary>What became of a tool.</summary>
internal enum UpgradeOutcome
{
    /// <summary>It was up to date.</summary>
    Nothing,

    /// <summary>Only packages beside or below it changed.</summary>
    Dependencies,

    /// <summary>It has another version.</summary>
    Tool,

    /// <summary>It has another Python.</summary>
    Environment,
}
