using PyTool.Abstractions.Plugins;

namespace PyTool.Core.Syncing;

/// <summary>The stable codes of failed synchronisations.</summary>
public static class SyncErrors
{
    /// <summary>An extra or group is not defined, or those that are active exclude each other.</summary>
    public const string Selection = "PT1601";

    /// <summary>The interpreter or platform does not suit the lock.</summary>
    public const string Unsuitable = "PT1602";

    /// <summary>A package has no file that can be installed.</summary>
    public const string NoArtifact = "PT1603";

    /// <summary>The environment is not as it should be (<c>--check</c>).</summary>
    public const string Outdated = "PT1604";

    /// <summary>Something is not supported yet.</summary>
    public const string NotSupported = "PT1605";

    internal static PyToolException Of(string code, string message) => new(code, message);
}
