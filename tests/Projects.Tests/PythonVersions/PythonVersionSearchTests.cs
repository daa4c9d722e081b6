using PyTool.Projects.PythonVersions;

namespace PyTool.Projects.Tests.PythonVersions;

public class PythonVersionSearchTests
{
    [Fact]
    public void Find_Upward_StopsAtTheRoot()
    {
        using var tree = new TemporaryTree((".python-version", "3.9\n"), ("ws/a/x", ""), ("user/.python-version", "3.8\n"));

        Assert.Equal("3.9", Find(tree, "ws/a", null)!.First);
        Assert.Null(Find(tree, "ws/a", "ws"));
        var global = Find(tree, "ws/a", "ws", user: "user");
        Assert.True(global!.IsGlobal);
        Assert.Equal("3.8", global.First);
    }

    [Fact]
    public void Find_BothFiles_PreferenceDecides()
    {
        using var tree = new TemporaryTree((".python-version", "3.12\n"), (".python-versions", "# all\n\n 3.11 \r\n3.10\n"));

        Assert.Equal(["3.12"], Find(tree, "", null)!.Requests);
        Assert.Equal(["3.11", "3.10"], Find(tree, "", null, many: true)!.Requests);
    }

    [Fact]
    public void Format_Requests_AreLines()
    {
        Assert.Equal("3.12\n>=3.9, <3.12\n", PythonVersionFile.Format(["3.12", ">=3.9, <3.12"]));
    }

    private static PythonVersionFile? Find(TemporaryTree tree, string from, string? stopAt, string? user = null, bool many = false)
    {
        var search = new PythonVersionSearch
        {
            Directory = Path.TrimEndingDirectorySeparator(tree[from]),
            StopAt = stopAt is null ? null : tree[stopAt],
            UserDirectory = user is null ? null : tree[user],
            PrefersMany = many,
        };
        return search.Find(new ProjectFiles(tree.Root));
    }
}
