namespace PyTool.EndToEnd.Tests.Tool;

/// <summary>Tests of the packed, installed tool. Without one they are skipped: <c>./test.sh</c> packs and installs first.</summary>
internal sealed class ToolTheoryAttribute : TheoryAttribute
{
    public ToolTheoryAttribute(bool needsRoot = false)
    {
        Skip = InstalledTool.Missing ?? (needsRoot && !Environment.IsPrivilegedProcess ? "only root can give files to other users" : null);
    }
}
