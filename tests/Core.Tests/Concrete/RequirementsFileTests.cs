using PyTool.Abstractions.Plugins;
using PyTool.Core.Concrete.Inputs;

namespace PyTool.Core.Tests.Concrete;

public sealed class RequirementsFileTests : IDisposable
{
    private readonly SessionFixture _fixture = new();

    [Fact]
    public void Read_RequirementsAndComments_KeepsTextAndPlace()
    {
        var read = Read("# top\nsix>=1 # why\n\n  idna ; python_version > '3'\n");

        Assert.Equal(["six>=1", "idna ; python_version > '3'"], read.Requirements.Select(static entry => entry.Text));
        Assert.Equal("r.txt", read.Requirements[0].File);
    }

    [Fact]
    public void Read_HashesOverSeveralLines_BelongToTheRequirement()
    {
        var read = Read("six==1.16.0 \\\n    --hash=sha256:aa \\\n    --hash sha256:bb\nidna\n");

        Assert.Equal(["sha256:aa", "sha256:bb"], read.Requirements[0].Hashes.Select(static hash => hash.ToString()));
        Assert.Equal("idna", read.Requirements[1].Text);
    }

    [Fact]
    public void Read_Includes_AreRelativeToTheirFile()
    {
        _fixture.Write("sub/b.txt", "idna\n-c c.txt\n");
        _fixture.Write("sub/c.txt", "idna<4\n");

        var read = Read("-r sub/b.txt\nsix\n");

        Assert.Equal(["idna", "six"], read.Requirements.Select(static entry => entry.Text));
        Assert.Equal("sub/b.txt", read.Requirements[0].File);
        Assert.Equal(["idna<4"], read.Constraints.Select(static entry => entry.Text));
    }

    [Fact]
    public void Read_FilesThatIncludeEachOther_ComesToAnEnd()
    {
        _fixture.Write("b.txt", "-r r.txt\nidna\n");

        Assert.Equal(["idna", "six"], Read("-r b.txt\nsix\n").Requirements.Select(static entry => entry.Text));
    }

    [Fact]
    public void Read_Options_AreCollected()
    {
        var read = Read("--index-url=https://a/simple\n--extra-index-url https://b/simple\n--no-binary six\n--only-binary=:all:\n-e ./lib\n--no-index\n");

        Assert.Equal("https://a/simple", read.IndexUrl);
        Assert.Equal(["https://b/simple"], read.ExtraIndexUrls);
        Assert.Equal(["six"], read.NoBinary);
        Assert.Equal([":all:"], read.OnlyBinary);
        Assert.True(read.NoIndex);
        Assert.True(Assert.Single(read.Requirements).IsEditable);
    }

    [Fact]
    public void Read_OptionOfPipAlone_Warns()
    {
        Read("--pre\nsix\n");

        Assert.Equal(["Ignoring unsupported option in `r.txt`: `--pre` (hint: pass `--pre` on the command line instead)"], _fixture.Warnings);
    }

    [Theory]
    [InlineData("--unknown\n", "Unexpected '-', expected '-c', '-e', '-r' or the start of a requirement: r.txt:1:1")]
    [InlineData("six --foo\n", "Expected `--hash`, found `\"--foo\"`: r.txt:1:5")]
    [InlineData("[six]\n", "Unexpected '[', expected '-c', '-e', '-r' or the start of a requirement: r.txt:1:1")]
    [InlineData("six --hash=foo:ab\n", "Unsupported hash algorithm (expected one of: `md5`, `sha256`, `sha384`, `sha512`, or `blake2b`) on: `foo`")]
    [InlineData("-rb.txt\n", "Expected '=' or whitespace, found Some('b'): r.txt:1:3")]
    public void Read_WrongLine_SaysWhere(string text, string expected) => Assert.Equal(expected, Assert.Throws<PyToolException>(() => Read(text)).Message);

    public void Dispose() => _fixture.Dispose();

    private RequirementsFile Read(string text)
    {
        _fixture.Write("r.txt", text);
        return RequirementsFileReader.Read(_fixture.Open(), "r.txt");
    }
}
