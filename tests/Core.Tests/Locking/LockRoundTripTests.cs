using System.Text;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Locking.Document;
using PyTool.Core.Locking.Document.Reading;
using PyTool.Core.Locking.Document.Writing;

namespace PyTool.Core.Tests.Locking;

public class LockRoundTripTests
{
    private const string Head = "version = 1\nrevision = 5\nrequires-python = \">=3.12\"\n\n";
    private const string Package = "[[package]]\nname = \"p\"\nversion = \"0.1.0\"\nsource = { virtual = \".\" }\n";

    [Fact]
    public void Write_EveryRecordedLock_IsUnchanged()
    {
        foreach (var (name, text) in RecordedLocks.All())
        {
            var written = Encoding.UTF8.GetString(LockWriter.Write(LockReader.Read(Encoding.UTF8.GetBytes(text))));

            Assert.True(string.Equals(text, written, StringComparison.Ordinal), $"{name}\n{FirstDifference(text, written)}");
        }
    }

    [Theory]
    [InlineData(Head + Package + "\n" + Package, "Found duplicate package `p==0.1.0 @ virtual+.`")]
    [InlineData(Head + Package + "dependencies = [{ name = \"q\" }]\n", "Dependency `q` has missing `source` field but has more than one matching package")]
    [InlineData(Head + "[[package]]\nname = \"q\"\nsource = { registry = \"https://a.example/c\" }\n", "Package `q` from a registry source has a missing `version` field")]
    [InlineData(
        Head + "[[package]]\nname = \"x\"\nversion = \"1\"\nsource = { path = \"x-1-py3-none-any.whl\" }\nwheels = [{ filename = \"x-1-py3-none-any.whl\" }]\n",
        "Since the package `x==1 @ path+x-1-py3-none-any.whl` comes from a path dependency, a hash was expected but one was not found for wheel")]
    public void Read_Contradiction_NamesIt(string text, string cause)
    {
        var exception = Assert.Throws<PyToolException>(() => LockReader.Read(Encoding.UTF8.GetBytes(text)));

        Assert.Equal("Failed to parse `uv.lock`", exception.Message);
        Assert.Equal(2, exception.ExitCode);
        Assert.Equal(cause, exception.InnerException!.Message);
    }

    [Theory]
    [InlineData("name = \"../x\"\nversion = \"1\"\nsource = { registry = \"https://a.example\" }\n")]
    [InlineData("name = \"x\"\nversion = \"../1\"\nsource = { registry = \"https://a.example\" }\n")]
    [InlineData("name = \"x\"\nversion = \"1\"\nsource = { git = \"https://a.example/r?rev=-u./x#-u./x\" }\n")]
    [InlineData("name = \"x\"\nversion = \"1\"\nsource = { registry = \"https://a.example\" }\nwheels = [{ url = \"https://a.example/y-1-py3-none-any.whl\" }]\n")]
    [InlineData("name = \"x\"\nversion = \"1\"\nsource = { registry = \"https://a.example\" }\nsdist = { url = \"https://a.example/x-1.tar.gz\", hash = \"sha256:zz\" }\n")]
    public void Read_HostileValue_Fails(string package)
    {
        Assert.Throws<PyToolException>(() => LockReader.Read(Encoding.UTF8.GetBytes(Head + "[[package]]\n" + package)));
    }

    [Fact]
    public void Read_OtherSchemaVersion_SaysSo()
    {
        var exception = Assert.Throws<PyToolException>(() => LockReader.Read("version = 2\n"u8.ToArray()));

        Assert.StartsWith("Failed to parse `uv.lock`, which uses an unsupported schema version (v2, but only v1 is supported).", exception.Message, StringComparison.Ordinal);
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            if (!string.Equals(left[i], right[i], StringComparison.Ordinal))
            {
                return $"{i + 1}: {left[i]}\n{i + 1}: {right[i]}";
            }
        }

        return "one is longer";
    }
}
