using PyTool.Core.Tools;

namespace PyTool.Core.Tests.Tools;

public sealed class ToolPlacesTests
{
    [Theory]
    [InlineData("HOME=/h", "/h/.local/share/uv/tools", "/h/.local/bin")]
    [InlineData("HOME=/h XDG_DATA_HOME=/d", "/d/uv/tools", "/d/../bin")]
    [InlineData("HOME=/h XDG_DATA_HOME=relative", "/h/.local/share/uv/tools", "/h/.local/bin")]
    [InlineData("HOME=/h XDG_BIN_HOME=/b UV_TOOL_DIR=/t/", "/t", "/b")]
    [InlineData("HOME=/h UV_TOOL_DIR=t UV_TOOL_BIN_DIR=/x", "/w/t", "/x")]
    [InlineData("HOME=/h UV_TOOL_BIN_DIR=x", "/h/.local/share/uv/tools", "/w/x")]
    public void Of_Variables_FollowsUv(string variables, string tools, string commands)
    {
        var places = ToolPlaces.Of(Parse(variables), "/w");

        Assert.Equal((tools, commands), (places.Tools, places.Commands));
    }

    [Theory]
    [InlineData("/usr/bin:/h/.local/bin/", true)]
    [InlineData("/h/x/../.local/bin", true)]
    [InlineData("/usr/bin:.local/bin", false)]
    public void IsOnSearchPath_Entries_AreComparedAsPlaces(string path, bool expected) =>
        Assert.Equal(expected, ToolPlaces.Of(new Dictionary<string, string> { ["HOME"] = "/h", ["PATH"] = path }, "/h").IsOnSearchPath);

    private static Dictionary<string, string> Parse(string text) => text.Split(' ').Select(static pair => pair.Split('=')).ToDictionary(static pair => pair[0], static pair => pair[1]);
}
