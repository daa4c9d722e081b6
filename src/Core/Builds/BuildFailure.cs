using PyTool.Abstractions.Plugins;

namespace PyTool.Core.Builds;

/// <summary>Failures of builds, as they are shown.</summary>
internal static class BuildFailure
{
    /// <summary>A build of a source tree ended for a reason that its author can act on.</summary>
    public static PyToolException Of(string distribution, Exception cause) => new(BuildErrors.Failed, $"Failed to build `{distribution}`", cause) { ExitCode = 1 };

    /// <summary>One reason in the chain of causes.</summary>
    public static PyToolException Because(string reason, Exception? inner = null) => new(BuildErrors.Failed, reason, inner);
}
