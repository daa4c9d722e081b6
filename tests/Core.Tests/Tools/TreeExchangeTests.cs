using PyTool.Core.Tools.Installed;
using PyTool.Core.Tools.Installing;

namespace PyTool.Core.Tests.Tools;

public sealed class TreeExchangeTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("pytool-trees-").FullName;

    private string Place => Path.Combine(_root, "black");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Publish_OldTree_IsReplacedAndGone()
    {
        Make(Place, "old");
        var beside = TreeExchange.Beside(Place);
        Make(beside, "new");

        TreeExchange.Publish(beside, Place);

        Assert.Equal(["new"], Names(Place));
        Assert.Equal(["black"], Names(_root));
    }

    [Fact]
    public void Publish_NothingThere_TakesThePlace()
    {
        var beside = TreeExchange.Beside(Place);
        Make(beside, "new");

        TreeExchange.Publish(beside, Place);

        Assert.Equal(["new"], Names(Place));
    }

    [Fact]
    public void Recover_KilledBetweenTheSteps_GivesTheOldTreeBack()
    {
        Make(Path.Combine(_root, ".pytool-old-black"), "old");
        Make(TreeExchange.Beside(Place), "half");

        TreeExchange.Recover(_root);

        Assert.Equal(["black"], Names(_root));
        Assert.Equal(["old"], Names(Place));
    }

    [Fact]
    public void Recover_KilledAfterTheSteps_RemovesTheOldTree()
    {
        Make(Path.Combine(_root, ".pytool-old-black"), "old");
        Make(Place, "new");

        TreeExchange.Recover(_root);

        Assert.Equal(["black"], Names(_root));
        Assert.Equal(["new"], Names(Place));
    }

    [Fact]
    public void Copy_Tree_SharesFilesAndKeepsLinks()
    {
        Make(Place, "file");
        Directory.CreateDirectory(Path.Combine(Place, "bin"));
        File.CreateSymbolicLink(Path.Combine(Place, "bin", "python"), "/nowhere/python");
        Directory.CreateSymbolicLink(Path.Combine(Place, "lib64"), "lib");
        File.WriteAllText(Path.Combine(Place, "paths.pth"), "one");
        var copy = Path.Combine(_root, "copy");

        TreeLinks.Copy(Place, copy);
        File.WriteAllText(Path.Combine(copy, "paths.pth"), "two");

        Assert.Equal(["bin", "file", "lib64", "paths.pth"], Names(copy));
        Assert.Equal("/nowhere/python", new FileInfo(Path.Combine(copy, "bin", "python")).LinkTarget);
        Assert.Equal("lib", new FileInfo(Path.Combine(copy, "lib64")).LinkTarget);
        Assert.Equal("one", File.ReadAllText(Path.Combine(Place, "paths.pth")));
    }

    [Fact]
    public void Rename_Scripts_SpeakOfTheNewName()
    {
        Directory.CreateDirectory(Place);
        File.WriteAllText(Path.Combine(Place, "activate"), "VIRTUAL_ENV='/t/.pytool-new-1'\nx=/t/.pytool-new-1/bin\n");
        File.CreateSymbolicLink(Path.Combine(Place, "python"), "/nowhere/.pytool-new-1");

        ScriptTexts.Rename(Place, ".pytool-new-1", "black");

        Assert.Equal("VIRTUAL_ENV='/t/black'\nx=/t/black/bin\n", File.ReadAllText(Path.Combine(Place, "activate")));
    }

    private static void Make(string directory, string file)
    {
        Directory.CreateDirectory(directory);
        File.WriteAllText(Path.Combine(directory, file), file);
    }

    private static string[] Names(string directory) => [.. Directory.EnumerateFileSystemEntries(directory).Select(static path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];
}
