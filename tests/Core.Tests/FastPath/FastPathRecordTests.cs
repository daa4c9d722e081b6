using System.Text;
using PyTool.Core.FastPath;

namespace PyTool.Core.Tests.FastPath;

public sealed class FastPathRecordTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("pytool-fast-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        File.WriteAllText(At("file"), "text");
        File.CreateSymbolicLink(At("link"), "file");
        var record = Record(Input("file"), Input("link"), Input("absent"));

        var read = FastPathRecord.Read(record.Write())!;

        Assert.Equal(record.Key, read.Key);
        Assert.Equal(record.Words, read.Words);
        Assert.Equal(["a line"], read.Answer.Lines);
        Assert.Equal((12, null), (read.Answer.Resolved, read.Answer.Checked));
        Assert.Equal("/v/bin/python", read.Answer.Environment!.SysExecutable);
        Assert.True(read.Answer.Environment.ToInterpreter().IsVirtualEnvironment);
        Assert.Equal(record.Inputs.Select(static input => (input.Own, input.Target)), read.Inputs.Select(static input => (input.Own, input.Target)));
        Assert.All(read.Inputs, static input => Assert.True(input.IsUnchanged()));
    }

    [Fact]
    public void Read_AnyByteChanged_GivesNothing()
    {
        var content = Record(Input("absent")).Write();
        for (var i = 0; i < content.Length; i++)
        {
            content[i] ^= 0x10;
            Assert.Null(FastPathRecord.Read(content));
            content[i] ^= 0x10;
        }
    }

    [Fact]
    public void Read_CutOff_GivesNothing()
    {
        var content = Record(Input("absent")).Write();
        for (var length = 0; length < content.Length; length++)
        {
            Assert.Null(FastPathRecord.Read(content[..length]));
        }
    }

    [Fact]
    public void IsUnchanged_WhatAppearsVanishesOrLeadsElsewhere_IsChanged()
    {
        File.WriteAllText(At("one"), "text");
        File.WriteAllText(At("two"), "text");
        File.WriteAllText(At("gone"), "text");
        File.CreateSymbolicLink(At("link"), "one");
        var (absent, gone, link, target) = (Input("absent"), Input("gone"), Input("link"), Input("one"));

        File.WriteAllText(At("absent"), "");
        File.Delete(At("gone"));
        File.Delete(At("link"));
        File.CreateSymbolicLink(At("link"), "two");

        Assert.False(absent.IsUnchanged());
        Assert.False(gone.IsUnchanged());
        Assert.False(link.IsUnchanged());
        Assert.True(target.IsUnchanged());
    }

    [Fact]
    public void IsUnchanged_TargetOfALinkRewritten_IsChanged()
    {
        File.WriteAllText(At("one"), "text");
        File.CreateSymbolicLink(At("link"), "one");
        var link = Input("link");

        File.WriteAllText(At("one"), "longer text");

        Assert.False(link.IsUnchanged());
    }

    [Theory]
    [InlineData("UV_OFFLINE", false)]
    [InlineData("PYTOOL_RESOLVER", false)]
    [InlineData("PATH", false)]
    [InlineData("VIRTUAL_ENV", false)]
    [InlineData("XDG_CONFIG_HOME", false)]
    [InlineData("EDITOR", true)]
    public void Digest_VariableSet_DiffersWhereItCounts(string name, bool isSame)
    {
        var before = Key(new() { ["HOME"] = "/home" }).Digest();
        var after = Key(new() { ["HOME"] = "/home", [name] = "1" }).Digest();

        Assert.Equal(isSame, before == after);
    }

    [Fact]
    public void Digest_WordsDividedElsewhere_Differs() =>
        Assert.NotEqual(Key([], "run", "--extra", "a").Digest(), Key([], "run", "--extraa").Digest());

    private static FastPathKey Key(Dictionary<string, string> variables, params string[] words) => new() { Program = "native 1", WorkingDirectory = "/project", Words = words, Variables = variables };

    private static FastPathRecord Record(params FastPathInput[] inputs) => new()
    {
        Key = new UInt128(1, 2),
        Words = ["/project", "run"],
        Answer = new FastPathAnswer
        {
            Resolved = 12,
            Lines = ["a line"],
            Environment = new FastPathEnvironment { Scripts = "/v/bin", SysExecutable = "/v/bin/python", BaseExecutable = "/usr/bin/python3", Prefix = "/v", BasePrefix = "/usr", IsManaged = false },
        },
        Inputs = inputs,
    };

    private string At(string name) => Path.Combine(_root, name);

    private FastPathInput Input(string name) => FastPathInput.Of(Encoding.UTF8.GetBytes(At(name) + '\0'))!.Value;
}
