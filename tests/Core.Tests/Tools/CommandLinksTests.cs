using PyTool.Core.Tools.Commands;
using PyTool.Core.Tools.Receipts;

namespace PyTool.Core.Tests.Tools;

public sealed class CommandLinksTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("pytool-links-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Install_SomethingThere_IsReplacedByTheLink()
    {
        var target = Path.Combine(_root, "bin", "black");
        Directory.CreateDirectory(Path.Combine(_root, "bin"));
        File.WriteAllText(target, "mine");

        CommandLinks.Install(Path.Combine(_root, "tool"), target);

        Assert.Equal(Path.Combine(_root, "tool"), new FileInfo(target).LinkTarget);
        Assert.Single(Directory.EnumerateFileSystemEntries(Path.Combine(_root, "bin")));
    }

    [Fact]
    public void Remove_WhatIsGoneOrRelative_DoesNotMatter()
    {
        var target = Path.Combine(_root, "black");
        File.CreateSymbolicLink(target, "/nowhere");

        CommandLinks.Remove([Entry(target), Entry(Path.Combine(_root, "none", "x")), Entry("relative")]);

        Assert.Empty(Directory.EnumerateFileSystemEntries(_root));
    }

    [Fact]
    public void Exists_LinkToNowhere_IsNoFile()
    {
        var link = Path.Combine(_root, "link");
        File.CreateSymbolicLink(link, Path.Combine(_root, "none"));
        Assert.False(LinkedFile.Exists(link));

        File.WriteAllText(Path.Combine(_root, "none"), "");

        Assert.True(LinkedFile.Exists(link));
    }

    private static ToolEntryPoint Entry(string path) => new() { Name = "x", InstallPath = path };
}
