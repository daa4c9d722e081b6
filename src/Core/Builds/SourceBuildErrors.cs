using PyTool.Abstractions.Plugins;

namespace PyTool.Core.Builds;

/// <summary>Failures of builds through backends, as they are shown.</summary>
internal static class SourceBuildErrors
{
    /// <summary>The backend failed.</summary>
    public const string Backend = "PT1521";

    /// <summary>The project cannot be built as it is described.</summary>
    public const string Project = "PT1522";

    /// <summary>The requirements of a build cannot be had.</summary>
    public const string Requirements = "PT1523";

    /// <summary>A build needs itself.</summary>
    public const string Cycle = "PT1524";

    /// <summary>The result of a build is not what was to be built.</summary>
    public const string Result = "PT1525";

    /// <summary>Building is forbidden.</summary>
    public const string Forbidden = "PT1526";

    /// <summary>A build failed: the line over all causes. The hint of a cause is the hint of the whole.</summary>
    /// <param name="label">What was built.</param>
    /// <param name="cause">Why it failed.</param>
    /// <param name="isFetched">The source was fetched as part of the build.</param>
    public static PyToolException Of(string label, PyToolException cause, bool isFetched = false) =>
        new(cause.Code, $"Failed to {(isFetched ? "download and build" : "build")} `{label}`", cause) { ExitCode = 1, Hint = HintOf(cause) };

    /// <summary>Whether the backend itself failed, somewhere within.</summary>
    public static bool IsOfBackend(PyToolException exception) => exception.Code == Backend;

    /// <summary>The hint of the innermost cause that has one.</summary>
    public static string? HintOf(Exception? cause)
    {
        for (var at = cause; at is not null; at = at.InnerException)
        {
            if (at is PyToolException { Hint: { } hint })
            {
                return hint;
            }
        }

        return null;
    }
}
