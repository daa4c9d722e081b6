namespace PyTool.Core.Concrete.Inputs;

/// <summary>A statement of a requirements file.</summary>
internal sealed class RequirementsLine
{
    public required RequirementsLineKind Kind { get; init; }

    /// <summary>Where it begins, in characters.</summary>
    public required int Position { get; init; }

    /// <summary>The value of an option, or the option that means nothing here.</summary>
    public string Value { get; init; } = "";

    /// <summary>The requirement.</summary>
    public RequirementEntry? Entry { get; init; }
}
