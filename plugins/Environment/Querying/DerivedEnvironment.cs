namespace PyTool.Plugins.Environments.Querying;

/// <summary>A virtual environment and the executable it was made from.</summary>
internal sealed class DerivedEnvironment
{
    public required string Root { get; init; }

    public required string BaseExecutable { get; init; }
}
