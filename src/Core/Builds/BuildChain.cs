using PyTool.Abstractions.Plugins;

namespace PyTool.Core.Builds;

/// <summary>The builds that are going on, each one needed by the one outside of it. A build that needs itself would never end.</summary>
internal sealed class BuildChain
{
    private const int Deepest = 32;

    private readonly string? _project;
    private readonly BuildChain? _outer;
    private readonly int _depth;

    private BuildChain(string? project, BuildChain? outer, int depth)
    {
        _project = project;
        _outer = outer;
        _depth = depth;
    }

    /// <summary>Outside of all builds.</summary>
    public static BuildChain None { get; } = new(null, null, 0);

    /// <summary>Enters a build.</summary>
    /// <param name="project">Identity of the project: path or digest.</param>
    /// <param name="label">Its name for messages.</param>
    /// <exception cref="PyToolException">The build is going on already, or too many are.</exception>
    public BuildChain Enter(string project, string label)
    {
        for (var at = this; at is not null; at = at._outer)
        {
            if (string.Equals(at._project, project, StringComparison.Ordinal))
            {
                throw new PyToolException(SourceBuildErrors.Cycle, $"Cyclic build dependency detected for `{label}`") { ExitCode = 1 };
            }
        }

        return _depth < Deepest
            ? new BuildChain(project, this, _depth + 1)
            : throw new PyToolException(SourceBuildErrors.Cycle, $"The build of `{label}` is nested too deeply: more than {Deepest} builds need each other") { ExitCode = 1 };
    }
}
