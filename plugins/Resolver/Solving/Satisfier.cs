namespace PyTool.Plugins.Resolver.Solving;

/// <summary>The assignment after which a term holds. The cause is <see langword="null"/> for a decision.</summary>
internal readonly struct Satisfier(Incompatibility? cause, int clock, int level)
{
    public Incompatibility? Cause { get; } = cause;

    public int Clock { get; } = clock;

    public int Level { get; } = level;
}
