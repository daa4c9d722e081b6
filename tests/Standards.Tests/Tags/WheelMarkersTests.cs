using PyTool.Standards.Filenames;
using PyTool.Standards.Markers;
using PyTool.Standards.Tags;

namespace PyTool.Standards.Tests.Tags;

public class WheelMarkersTests
{
    [Theory]
    [InlineData("py3-none-any", "python_version == '3.*'")]
    [InlineData("cp311-cp311-manylinux_2_17_x86_64.manylinux2014_x86_64",
        "sys_platform == 'linux' and platform_machine == 'x86_64' and python_version == '3.11' and platform_python_implementation == 'CPython'")]
    [InlineData("cp38-abi3-win_amd64",
        "sys_platform == 'win32' and platform_machine == 'AMD64' and python_version >= '3.8' and platform_python_implementation == 'CPython'")]
    [InlineData("py3-none-macosx_10_15_universal2",
        "python_version == '3.*' and sys_platform == 'darwin' and (platform_machine == 'x86_64' and platform_release >= '19' or platform_machine == 'arm64' and platform_release >= '20')")]
    [InlineData("py3-none-android_21_arm64_v8a", "python_version == '3.*' and sys_platform == 'android' and platform_machine == 'aarch64'")]
    [InlineData("py3-none-freebsd_14_0_release_amd64", "python_version < '0'")]
    [InlineData("xx-none-win32", "sys_platform == 'win32' and platform_machine == 'x86'")]
    public void Implied_OfTags_IsTheMarker(string tags, string expected)
    {
        var marker = WheelMarkers.Implied(WheelFilename.Parse($"p-1.0-{tags}.whl"));

        Assert.Equal(Marker.Parse(expected), marker);
    }

    [Theory]
    [InlineData("py3-none-any", "sys_platform == 'win32'", false)]
    [InlineData("py3-none-win_amd64", "sys_platform == 'linux'", true)]
    [InlineData("py3-none-win_amd64", "sys_platform == 'win32'", false)]
    [InlineData("py3-none-win_amd64", "sys_platform == 'win32' and platform_machine == 'ARM64'", true)]
    [InlineData("py3-none-macosx_11_0_universal2", "platform_machine == 'riscv64'", false)]
    [InlineData("py3-none-macosx_11_0_arm64.macosx_10_9_x86_64", "sys_platform == 'darwin' and platform_machine == 'x86_64'", false)]
    [InlineData("py3-none-macosx_11_0_arm64.manylinux_2_17_aarch64", "platform_machine == 'x86_64'", true)]
    [InlineData("py3-none-freebsd_14_0_release_amd64", "platform_machine == 'arm64'", false)]
    public void IsUnreachable_FromMarker(string tags, string marker, bool expected)
    {
        Assert.Equal(expected, WheelMarkers.IsUnreachable(WheelFilename.Parse($"p-1.0-{tags}.whl"), Marker.Parse(marker)));
    }
}
