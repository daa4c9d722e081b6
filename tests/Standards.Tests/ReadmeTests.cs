using PyTool.Standards.Filenames;
using PyTool.Standards.Requirements;
using PyTool.Standards.Specifiers;
using PyTool.Standards.Tags;
using PyTool.Standards.Versions;

namespace PyTool.Standards.Tests;

/// <summary>What the README of the package claims.</summary>
public class ReadmeTests
{
    [Fact]
    public void Readme_InOneMinute_HoldsTrue()
    {
        var version = PyVersion.Parse("1.0-rc.1");
        var specifiers = VersionSpecifiers.Parse(">=1.0,<2");
        var both = specifiers.Range.Intersect(VersionRange.AtLeast(PyVersion.Parse("1.5")));
        var requirement = Requirement.Parse("Flask[async]>=3 ; python_version < '3.13'");
        var tags = new CompatibleTags(
            new InterpreterTags { Implementation = "cpython", Major = 3, Minor = 12 }, PythonPlatform.Manylinux(2, 36, "x86_64"));
        var wheel = tags.Choose([WheelFilename.Parse("p-1.0-py3-none-any.whl"), WheelFilename.Parse("p-1.0-cp312-cp312-manylinux_2_17_x86_64.whl")]);

        Assert.Equal("1.0rc1", version.ToString());
        Assert.False(specifiers.Contains(version));
        Assert.Equal(">=1.5,<2", both.ToString());
        Assert.Equal("flask", requirement.Name.Value);
        Assert.Equal("flask[async]>=3 ; python_full_version < '3.13'", requirement.ToString());
        Assert.Equal("p-1.0-cp312-cp312-manylinux_2_17_x86_64.whl", wheel?.ToString());
    }
}
