namespace PyTool.EndToEnd.Tests.Tool;

/// <summary>A test of the installed tool that needs nginx. Without them it is skipped and says so.</summary>
internal sealed class NginxFactAttribute : FactAttribute
{
    public NginxFactAttribute()
    {
        Skip = InstalledTool.Missing ?? Nginx.Missing;
    }
}
