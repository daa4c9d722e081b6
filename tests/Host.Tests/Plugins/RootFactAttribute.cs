namespace PyTool.Host.Tests.Plugins;

/// <summary>A test that gives files to other users, which only root can. Skipped for others, and says so.</summary>
internal sealed class RootFactAttribute : FactAttribute
{
    public RootFactAttribute()
    {
        Skip = Environment.IsPrivilegedProcess ? null : "only root can give files to other users";
    }
}
