using System.Text;
using PyTool.Projects.PyLock;

namespace PyTool.Projects.Tests.PyLock;

/// <summary>Texts recorded from uv 0.13.9.</summary>
public class PyLockTests
{
    private const string Hash = "930b72120c2e4634625bc66199797eaafe20eabf4380be8f0b3eb44765fa77b0";

    [Fact]
    public void Write_WhatWasRead_IsTheSameText()
    {
        const string text = $$"""
            lock-version = "1.0"
            created-by = "uv"
            environments = ["sys_platform == 'linux'", "sys_platform == 'win32'"]
            requires-python = ">=3.12"

            [[packages]]
            name = "aa"
            version = "1"
            marker = "sys_platform == 'linux' or sys_platform == 'win32'"
            index = "https://e.org/simple/"
            sdist = { url = "https://e.org/aa-1.tar.gz", upload-time = 2023-11-25T15:40:54Z, size = 175426, hashes = { sha256 = "{{Hash}}" } }
            wheels = [{ url = "https://e.org/aa-1-py3-none-any.whl", hashes = { sha256 = "{{Hash}}" } }]

            [[packages]]
            name = "bb"
            version = "1"
            index = "file:///fl"
            wheels = [
                { url = "file:///fl/bb-1-py3-none-any.whl", hashes = { sha256 = "{{Hash}}" } },
                { url = "file:///fl/bb-1-cp312-none-any.whl", hashes = { sha256 = "{{Hash}}" } },
            ]

            [[packages]]
            name = "dd"
            version = "1"
            archive = { path = "dd-1-py3-none-any.whl", hashes = { sha256 = "{{Hash}}" } }

            [[packages]]
            name = "git"
            version = "1"
            vcs = { type = "git", url = "https://e.org/x", requested-revision = "main", commit-id = "0123", subdirectory = "s" }

            [[packages]]
            name = "lib"
            directory = { path = "lib", editable = false }

            """;

        Assert.Equal(text, PyLockWriter.Write(Read(text)));
    }

    [Theory]
    [InlineData("lock-version=\"1.0\"\n", "TOML parse error at line 1, column 1\n  |\n1 | lock-version=\"1.0\"\n  | ^\nmissing field `created-by`")]
    [InlineData("lock-version=\"2.0\"\n", "TOML parse error at line 1, column 14\n  |\n1 | lock-version=\"2.0\"\n  |              ^^^^^\nunsupported lock version (`2.0`, but only major version 1 is supported)")]
    [InlineData("lock-version=\"1.0\"\ncreated-by=\"x\"\n[[packages]]\nversion=\"1\"\n", "TOML parse error at line 3, column 1\n  |\n3 | [[packages]]\n  | ^^^^^^^^^^^^\nmissing field `name`")]
    public void Read_Wrong_Fails(string text, string cause)
    {
        var error = Assert.Throws<ProjectException>(() => Read(text));

        Assert.Equal("Not a valid `pylock.toml` file: pylock.toml", error.Message);
        Assert.Equal(cause, Assert.Single(error.Causes));
    }

    [Theory]
    [InlineData("pylock.toml", true)]
    [InlineData("pylock.dev.toml", true)]
    [InlineData("pylock..toml", false)]
    [InlineData("pylock.a.b.toml", false)]
    [InlineData("foo.toml", false)]
    public void IsFileName_Name_FollowsTheStandard(string name, bool expected)
    {
        Assert.Equal(expected, PyLockFile.IsFileName(name));
    }

    private static PyLockFile Read(string text) => PyLockReader.Read(Encoding.UTF8.GetBytes(text), "/work/pylock.toml", "/work");
}
