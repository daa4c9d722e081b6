namespace PyTool.Core.Installation.Scripts;

/// <summary>A command that a wheel declares: strictly dotted names, so that nothing else can stand in the script made from it.</summary>
internal sealed class WheelCommand
{
    public required string Name { get; init; }

    public required string Module { get; init; }

    /// <summary>Object within the module, perhaps dotted.</summary>
    public required string Function { get; init; }

    public bool IsGui { get; init; }

    /// <summary>What is imported: the first part of <see cref="Function"/>.</summary>
    public string ImportName
    {
        get
        {
            var dot = Function.IndexOf('.', StringComparison.Ordinal);
            return dot < 0 ? Function : Function[..dot];
        }
    }
}
