using PyTool.Plugins.Launcher.Windows;

namespace PyTool.Launcher.Tests;

public sealed class WindowsCommandTests
{
    private static readonly string[] Files = [@"C:\env\Scripts\black.exe", @"C:\env\Scripts\tool.cmd", @"C:\env\Scripts\task.ps1", @"C:\bin\black.exe", @"D:\x.bat"];

    [Theory]
    [InlineData("black", @"C:\env\Scripts\black.exe")]
    [InlineData("black.exe", @"C:\env\Scripts\black.exe")]
    [InlineData("tool", @"cmd.exe /q /c C:\env\Scripts\tool.cmd")]
    [InlineData("task", @"powershell.exe -NoLogo -File C:\env\Scripts\task.ps1")]
    [InlineData(@"D:\x", @"cmd.exe /q /c D:\x.bat")]
    [InlineData("missing", null)]
    public void Find_Program_StartsItsInterpreter(string program, string? expected)
    {
        var command = WindowsCommand.Find(program, [".", "", @"C:\env\Scripts", @"C:\bin"], Files.Contains);

        Assert.Equal(expected, command is null ? null : string.Join(' ', [command.File, .. command.LeadingArguments]));
    }
}
