namespace PyTool.EndToEnd.Tests.Tool;

/// <summary>A test of the packed, installed tool. Without one it is skipped: <c>./test.sh</c> packs and installs first.</summary>
internal sealed class ToolFactAttribute : FactAttribute
{
    public ToolFactAttribute()
    {
        Skip = InstalledTool.Missing;
    }
}
