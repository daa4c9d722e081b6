namespace PyTool.EndToEnd.Tests.Tool;

/// <summary>Tests of the packed, installed tool. Without one they are skipped: <c>./test.sh</c> packs and installs first.</summary>
internal sealed class ToolTheoryAttribute : TheoryAttribute
{
    public ToolTheoryAttribute()
    {
        Skip = InstalledTool.Missing;
    }
}
