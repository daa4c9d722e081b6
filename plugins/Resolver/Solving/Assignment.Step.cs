namespace PyTool.Plugins.Resolver.Solving;

internal sealed partial class Assignment
{
    /// <summary>One derivation: when, at which decision level, why, and what is known of the package since.</summary>
    public readonly struct Step(int clock, int level, Incompatibility cause, Term term)
    {
        public int Clock { get; } = clock;

        public int Level { get; } = level;

        public Incompatibility Cause { get; } = cause;

        public Term Term { get; } = term;
    }
}
