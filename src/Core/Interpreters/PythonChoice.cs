using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Sessions;
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

    /// <summary>Whether it is for a script, which runs with another Python, too, after a warning.</summary>
    public bool IsForScript { get; init; }

    /// <summary>Checks an interpreter that was chosen for the request. For a script, warns.</summary>
    /// <exception cref="PyToolException">It is of a version that the project does not allow.</exception>
    public void Check(CommandSession session, PyVersion version)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (FindObjection(version) is not { } objection)
        {
            return;
        }

        if (!IsForScript)
        {
            throw new PyToolException(InterpreterErrors.Incompatible, objection);
        }

        session.Warn(objection);
    }

    /// <summary>What speaks against a version; <see langword="null"/>: nothing.</summary>
    public string? FindObjection(PyVersion version)
    {
        foreach (var input in Inputs)
        {
            if (!input.Specifiers.Contains(version))
            {
                return Describe(version, input);
            }
        }

        return null;
    }

    private string Describe(PyVersion version, PythonInput input)
    {
        var what = Source switch
        {
            PythonRequestSource.VersionFile => $"The Python request from `{File}`",
            _ => "The requested interpreter",
        };
        if (IsForScript)
        {
            return $"{what} resolved to Python {version}, which is incompatible with the script's Python requirement: `{input.Specifiers.ToString(", ")}`";
        }

        var key = input.Group is { } group ? $"`tool.uv.dependency-groups.{group}.requires-python`" : "`project.requires-python`";
        var isMember = HasMembers && input.Package != default(PackageName);
        var owner = isMember ? $"workspace member `{input.Package}`'s {key}" : key;
        var end = isMember || input.Group is not null ? "." : "";
        var advice = Source == PythonRequestSource.VersionFile ? $"\nUse `uv python pin` to update the `{File}` file to a compatible version" : "";
        return $"{what} resolved to Python {version}, which is incompatible with the project's Python requirement: `{input.Specifiers.ToString(", ")}` (from {owner}){end}{advice}";
    }
}
