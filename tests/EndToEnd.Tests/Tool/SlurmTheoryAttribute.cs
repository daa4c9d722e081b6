namespace PyTool.EndToEnd.Tests.Tool;

/// <summary>Tests of the installed tool that need Slurm. Without them they are skipped and say so.</summary>
internal sealed class SlurmTheoryAttribute : TheoryAttribute
{
    public SlurmTheoryAttribute()
    {
        Skip = InstalledTool.Missing ?? SlurmCluster.Missing;
    }
}
