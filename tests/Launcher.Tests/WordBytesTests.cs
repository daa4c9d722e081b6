using System.Text;
using PyTool.Plugins.Launcher.Unix;

namespace PyTool.Launcher.Tests;

/// <summary>Reliability case `arguments-through`.</summary>
public sealed class WordBytesTests
{
    [Theory]
    [InlineData("")]
    [InlineData("61ff62")]
    [InlineData("f09f908d")]
    [InlineData("f09f90")]
    [InlineData("eda080edb080")]
    [InlineData("c3a9fffe80e2")]
    [InlineData("f0908080ff")]
    public void Encode_WhatDecodeGave_IsTheSameBytes(string hexadecimal)
    {
        var bytes = Convert.FromHexString(hexadecimal);

        Assert.Equal([.. bytes, 0], WordBytes.Terminated(WordBytes.Decode(bytes)));
    }

    [Fact]
    public void Decode_Text_IsThatText() => Assert.Equal("é🐍", WordBytes.Decode(Encoding.UTF8.GetBytes("é🐍")));
}
