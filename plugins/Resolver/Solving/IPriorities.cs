namespace PyTool.Plugins.Resolver.Solving;

/// <summary>Says which of the undecided packages comes next.</summary>
internal interface IPriorities
{
    /// <summary>Above 0; the highest is picked. Distinct for distinct packages.</summary>
    long Of(int package);
}
