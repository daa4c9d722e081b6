using PyTool.Core.Tools.Shells;

namespace PyTool.Core.Tests.Tools;

public sealed class UserShellTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("pytool-shell-").FullName;

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Theory]
    [InlineData("/bin/bash", "export PATH=\"/a b:$PATH\"")]
    [InlineData("/usr/bin/zsh", "export PATH=\"/a b:$PATH\"")]
    [InlineData("/usr/bin/fish", "fish_add_path \"/a b\"")]
    [InlineData("/bin/csh", "setenv PATH \"/a b:$PATH\"")]
    public void Prepend_Directory_IsQuotedForTheShell(string shell, string expected) => Assert.Equal(expected, Shell(("SHELL", shell))!.Prepend("/a b"));

    [Fact]
    public void Prepend_CharactersOfTheShell_AreKeptFromIt() => Assert.Equal("export PATH=\"/a\\\"b\\$c\\`d\\\\e:$PATH\"", Shell(("SHELL", "/bin/bash"))!.Prepend("/a\"b$c`d\\e"));

    [Theory]
    [InlineData("/bin/sh")]
    [InlineData("/bin/dash")]
    public void Find_UnknownShell_IsNone(string shell) => Assert.Null(Shell(("SHELL", shell)));

    [Fact]
    public void Find_VariableOfTheShellItself_TellsMoreThanTheLoginShell() => Assert.Equal(ShellKind.Fish, Shell(("SHELL", "/bin/bash"), ("FISH_VERSION", "3"))!.Kind);

    [Fact]
    public void Files_Bash_TakesTheProfileThatIsThere()
    {
        File.WriteAllText(Path.Combine(_home, ".profile"), "");

        Assert.Equal([Path.Combine(_home, ".profile"), Path.Combine(_home, ".bashrc")], Shell(("SHELL", "/bin/bash"))!.Files());
    }

    [Fact]
    public void Files_Zsh_PrefersItsDirectoryUnlessOnlyHomeHasTheFile()
    {
        var directory = Directory.CreateDirectory(Path.Combine(_home, "zd")).FullName;
        Assert.Equal([Path.Combine(directory, ".zshenv")], Shell(("SHELL", "/bin/zsh"), ("ZDOTDIR", directory))!.Files());

        File.WriteAllText(Path.Combine(_home, ".zshenv"), "");

        Assert.Equal([Path.Combine(_home, ".zshenv")], Shell(("SHELL", "/bin/zsh"), ("ZDOTDIR", directory))!.Files());
    }

    private UserShell? Shell(params (string Name, string Value)[] variables)
    {
        var all = variables.ToDictionary(static pair => pair.Name, static pair => pair.Value, StringComparer.Ordinal);
        all["HOME"] = _home;
        return UserShell.Find(all, isWindows: false);
    }
}
