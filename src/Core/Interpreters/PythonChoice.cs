using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Projects.Workspaces;
using PyTool.Standards.Names;
using PyTool.Standards.Specifiers;
using PyTool.Standards.Versions;

namespace PyTool.Core.Interpreters;

/// <summary>Which Python is wanted, and what it must suit.</summary>
public sealed class PythonChoice
{
    /// <summary>The request.</summary>
    public PythonRequest Request { get; init; } = PythonRequest.Default;

    /// <summary>Who made it.</summary>
    public PythonRequestSource Source { get; init; }

    /// <summary>The version file as messages show it; <see langword="null"/>: the request comes from elsewhere.</summary>
    public string? File { get; init; }

    /// <summary>What all members and enabled groups ask for; <see langword="null"/>: nothing.</summary>
    public VersionSpecifiers? RequiresPython { get; init; }

    /// <summary>The parts of <see cref="RequiresPython"/>.</summary>
    public IReadOnlyList<PythonInput> Inputs { get; init; } = [];

    /// <summary>Whether the project has members, so that messages name them.</summary>
    public bool HasMembers { get; init; }

    /// <summary>Checks an interpreter that was chosen for the request.</summary>
    /// <exception cref="PyToolException">It is of a version that the project does not allow.</exception>
    public void Check(PyVersion version)
    {
        foreach (var input in Inputs)
        {
            if (!input.Specifiers.Contains(version))
            {
                throw Incompatible(version, input);
            }
        }
    }

    private PyToolException Incompatible(PyVersion version, PythonInput input)
    {
        var what = Source switch
        {
            PythonRequestSource.VersionFile => $"The Python request from `{File}`",
            _ => "The requested interpreter",
        };
        var key = input.Group is { } group ? $"`tool.uv.dependency-groups.{group}.requires-python`" : "`project.requires-python`";
        var isMember = HasMembers && input.Package != default(PackageName);
        var owner = isMember ? $"workspace member `{input.Package}`'s {key}" : key;
        var end = isMember || input.Group is not null ? "." : "";
        var advice = Source == PythonRequestSource.VersionFile ? $"\nUse `uv python pin` to update the `{File}` file to a compatible version" : "";
        return new PyToolException(InterpreterErrors.Incompatible,
            $"{what} resolved to Python {version}, which is incompatible with the project's Python requirement: `{input.Specifiers.ToString(", ")}` (from {owner}){end}{advice}");
    }
}
