namespace PyTool.Core.Tools;

/// <summary>The program as advice names it.</summary>
internal static class ToolName
{
    public const string Program = "pytool";
}
