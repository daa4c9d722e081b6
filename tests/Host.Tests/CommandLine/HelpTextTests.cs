using PyTool.Host.CommandLine;

namespace PyTool.Host.Tests.CommandLine;

public sealed class HelpTextTests
{
    [Fact]
    public void Short_EveryCommand_FitsInAHundredColumns()
    {
        foreach (var path in CommandPaths.All())
        {
            var lines = new HelpText(path, new Dictionary<string, string>()).Short().Split('\n');

            Assert.All(lines.Where(l => !l.StartsWith("Usage", StringComparison.Ordinal) && l.Trim().Contains(' ', StringComparison.Ordinal)), l => Assert.True(l.Length <= 100, l));
        }
    }

    [Fact]
    public void Short_ManyWords_StandOnLinesOfTheirOwn()
    {
        var text = new HelpText([CommandTree.Root, .. Find("lock")], new Dictionary<string, string> { ["UV_CACHE_DIR"] = "/c" }).Short();

        Assert.Contains("      --cache-dir <CACHE_DIR>\n          Path of the cache directory [env: UV_CACHE_DIR=/c]\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\n\nUse `pytool help lock` for more details.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Short_FewWords_StandInTwoColumns()
    {
        var text = new HelpText([CommandTree.Root, .. Find("venv")], new Dictionary<string, string>()).Short();

        Assert.Contains("\nArguments:\n  [PATH]  Directory of the environment\n\nOptions:\n      --no-project             ", text, StringComparison.Ordinal);
        Assert.Contains("\n  -c, --clear                  Remove what is at the target first [env: UV_VENV_CLEAR=]\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_Values_AreListed() =>
        Assert.Contains("\n          Possible values:\n          - clone\n", new HelpText([CommandTree.Root, .. Find("lock")], new Dictionary<string, string>()).Long(), StringComparison.Ordinal);

    private static IEnumerable<CommandEntry> Find(string name) => CommandTree.Root.Open().Children().Where(c => c.Name == name);
}
