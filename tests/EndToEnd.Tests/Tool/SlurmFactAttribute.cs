namespace PyTool.EndToEnd.Tests.Tool;

/// <summary>A test of the installed tool that needs Slurm. Without them it is skipped and says so.</summary>
internal sealed class SlurmFactAttribute : FactAttribute
{
    public SlurmFactAttribute()
    {
        Skip = InstalledTool.Missing ?? SlurmCluster.Missing;
    }
}
