using PyTool.Core.Concrete.Inputs;
using PyTool.Standards.Requirements;

namespace PyTool.Core.Tools.Targets;

/// <summary>What a command gives besides the tool itself.</summary>
public sealed class ToolInputRequest
{
    /// <summary>Requirements and limits.</summary>
    public RequirementSourceList Sources { get; init; } = new();

    /// <summary>Packages whose commands are installed too.</summary>
    public IReadOnlyList<Requirement> WithExecutablesFrom { get; init; } = [];
}
