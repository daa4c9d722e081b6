using PyTool.Projects.Settings;
using PyTool.Projects.Settings.Values;

namespace PyTool.Projects.Tests.Settings;

public class EnvironmentSettingsTests
{
    [Theory]
    [InlineData("UV_CONCURRENT_DOWNLOADS", "x", "invalid digit found in string")]
    [InlineData("UV_CONCURRENT_DOWNLOADS", "0", "number would be zero for non-zero type")]
    [InlineData("UV_HTTP_TIMEOUT", "1.5", "invalid digit found in string; value should be an integer number of seconds")]
    [InlineData("HTTP_TIMEOUT", "x", "invalid digit found in string; value should be an integer number of seconds")]
    [InlineData("UV_HTTP_RETRIES", "-1", "invalid digit found in string")]
    [InlineData("UV_OFFLINE", "", "expected a boolish value")]
    [InlineData("UV_FROZEN", "x", "expected a boolish value")]
    public void Read_WrongValue_Fails(string variable, string value, string reason)
    {
        var error = Assert.Throws<ProjectException>(() => Read((variable, value)));

        Assert.Equal($"Failed to parse environment variable `{variable}` with invalid value `{value}`: {reason}", error.Message);
        Assert.Equal(2, error.ExitCode);
    }

    [Theory]
    [InlineData("UV_RESOLUTION", "x")]
    [InlineData("UV_CONCURRENT_BUILDS", "")]
    [InlineData("UV_LINK_MODE", "x")]
    public void Read_WhatTheOptionReports_IsLeftOut(string variable, string value)
    {
        Assert.Empty(Read((variable, value)).Keys);
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("ON", true)]
    [InlineData("t", true)]
    [InlineData("0", false)]
    [InlineData("No", false)]
    public void Read_Boolean_HasManySpellings(string text, bool expected)
    {
        Assert.Equal(expected, Read(("UV_OFFLINE", text)).Find(SettingKeys.Offline)!.Value);
    }

    [Fact]
    public void Read_Values_HaveTheirVariable()
    {
        var layer = Read(
            ("UV_INDEX", "https://a.org n=rel"), ("UV_DEFAULT_INDEX", "https://d.org"), ("UV_FIND_LINKS", "x,y"), ("UV_NO_BINARY_PACKAGE", "a B_c"),
            ("UV_EXCLUDE_NEWER", "false"), ("UV_NO_VERIFY_HASHES", "1"), ("UV_REQUEST_TIMEOUT", "5"), ("UV_HTTP_TIMEOUT", "7"), ("UV_PYTHON_DOWNLOADS", "false"));

        Assert.Equal(["https://a.org", "/work/rel", "https://d.org"], layer.Find(SettingKeys.Index)!.Value.Select(i => i.Location));
        Assert.Equal([null, "n", null], layer.Find(SettingKeys.Index)!.Value.Select(i => i.Name));
        Assert.True(layer.Find(SettingKeys.Index)!.Value[2].Default);
        Assert.Equal(["/work/x", "/work/y"], layer.Find(SettingKeys.FindLinks)!.Value.Select(i => i.Location));
        Assert.Equal(["a", "b-c"], layer.Find(SettingKeys.NoBinaryPackage)!.Value.Select(n => n.Value));
        Assert.Equal(ExcludeNewerKind.Disabled, layer.Find(SettingKeys.ExcludeNewer)!.Value.Kind);
        Assert.False(layer.Find(PipKeys.VerifyHashes)!.Value);
        Assert.Equal(7, layer.Find(EnvironmentKeys.HttpTimeout)!.Value);
        Assert.Equal("UV_HTTP_TIMEOUT", layer.Find(EnvironmentKeys.HttpTimeout)!.Origin.ToString());
        Assert.Equal("never", layer.Find(SettingKeys.PythonDownloads)!.Value);
    }

    private static SettingsLayer Read(params (string Name, string Value)[] variables)
        => EnvironmentSettings.Read(variables.ToDictionary(v => v.Name, v => v.Value), "/work");
}
