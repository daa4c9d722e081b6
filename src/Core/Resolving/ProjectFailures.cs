using PyTool.Abstractions.Plugins;
using PyTool.Projects;

namespace PyTool.Core.Resolving;

/// <summary>Failures of projects as failures of operations.</summary>
public static class ProjectFailures
{
    /// <summary>The same message, causes, hint and exit code.</summary>
    public static PyToolException Convert(ProjectException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return new PyToolException("PT3000", exception.Message, exception.InnerException) { Hint = exception.Hint, ExitCode = exception.ExitCode };
    }
}
