using PyTool.Standards.Filenames;
using PyTool.Standards.Pythons;
using PyTool.Standards.Specifiers;
using PyTool.Standards.Versions;

namespace PyTool.Standards.Tests.Pythons;

public class RequiresPythonTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(">=3.12,!=3.13.*,<4", ">=3.12, !=3.13.*, <4")]
    [InlineData(">=3.12,!=3.13.1", ">=3.12, !=3.13.1")]
    [InlineData(">3.11", ">3.11")]
    [InlineData(">=3.11b1", ">=3.11")]
    [InlineData("<=3.13", "<=3.13")]
    [InlineData("~=3.12.0", "==3.12.*")]
    [InlineData(">=3.12,<3.14,!=3.13.*", "==3.12.*")]
    [InlineData(">=3.10.0,<4.0", ">=3.10.0, <4.0")]
    [InlineData("==3.12.1", "==3.12.1")]
    [InlineData("===3.12.1", "==3.12.1")]
    [InlineData("!=3.13.*", "!=3.13.*")]
    [InlineData(">=3.8,!=3.9.*,!=3.10.*,!=3.11.3", ">=3.8, !=3.9.*, !=3.10.*, !=3.11.3")]
    [InlineData("==3.12.*,>=3.12.3", ">=3.12.3, <3.13")]
    [InlineData("==3.*", ">=3, <4")]
    [InlineData(">=3,<3.1", "==3.0.*")]
    [InlineData(">=3.12.0,!=3.12.3,<3.13.0", "==3.12.*, !=3.12.3")]
    [InlineData(">=3.9,!=3.10.2.*,<3.13.0rc1", ">=3.9, <3.13.0")]
    public void ToString_OfSpecifiers_IsTheTextOfTheLock(string specifiers, string expected)
    {
        var python = RequiresPython.Parse(specifiers);

        Assert.Equal(expected, python.ToString());
    }

    [Fact]
    public void Intersect_OfContradictingMembers_IsNothing()
    {
        var python = RequiresPython.Intersect([VersionSpecifiers.Parse(">=3.12"), VersionSpecifiers.Parse("<3.10")]);

        Assert.Null(python);
    }

    [Fact]
    public void Intersect_OfMembers_KeepsTheNarrowerBounds()
    {
        var python = RequiresPython.Intersect([VersionSpecifiers.Parse(">=3.8,<4"), VersionSpecifiers.Parse(">=3.10,!=3.11.*")])!;

        Assert.Equal(">=3.10, !=3.11.*, <4", python.ToString());
        Assert.Equal("python_full_version >= '3.10' and python_full_version < '4'", python.Marker.ToString());
    }

    [Theory]
    [InlineData(">=3.8", true)]
    [InlineData(">=3.10", true)]
    [InlineData(">=3.10,<3.11", true)]
    [InlineData(">=3.10.1", false)]
    [InlineData("==3.11.*", false)]
    [InlineData("<3", true)]
    [InlineData("", true)]
    public void IsSupportedBy_LooksAtLowerBoundsOnly(string candidate, bool expected)
    {
        var python = RequiresPython.Parse(">=3.10");

        Assert.Equal(expected, python.IsSupportedBy(VersionSpecifiers.Parse(candidate)));
    }

    [Theory]
    [InlineData("3.10.0rc1", true)]
    [InlineData("3.11.4", false)]
    [InlineData("3.9.18", false)]
    public void Contains_Interpreter_CountsItsReleaseNumbers(string interpreter, bool expected)
    {
        var python = RequiresPython.Parse(">=3.10,!=3.11.*");

        Assert.Equal(expected, python.Contains(PyVersion.Parse(interpreter)));
    }

    [Theory]
    [InlineData(">=3.9", "cp38-cp38-any", false)]
    [InlineData(">=3.9", "cp38-abi3-any", true)]
    [InlineData(">=3.9", "cp39-cp39-any", true)]
    [InlineData(">=3.9.2", "cp39-cp39-any", true)]
    [InlineData(">=3.9,<3.12", "cp312-cp312-any", false)]
    [InlineData(">=3.9,<3.12.2", "cp312-cp312-any", true)]
    [InlineData(">=3.9,<=3.12", "cp312-cp312-any", true)]
    [InlineData(">=3.9", "py2-none-any", false)]
    [InlineData(">=3.9", "py2.py3-none-any", true)]
    [InlineData(">=3.9", "py36-none-any", true)]
    [InlineData(">=3.9,<3.12", "py313-none-any", false)]
    [InlineData(">=3.9", "cp38-none-win32", false)]
    [InlineData(">=3.9", "pp37-pypy37_pp73-any", false)]
    [InlineData(">=3.9", "pp310-pypy310_pp73-any", true)]
    [InlineData(">=3.9", "pp3-pypy_41-any", false)]
    [InlineData(">=3.12", "graalpy311-graalpy242_311_native-any", false)]
    [InlineData(">=3.11", "graalpy311-graalpy242_311_native-any", true)]
    [InlineData(">=3.9", "cp27-cp27mu-any", false)]
    [InlineData(">=3.9", "ip27-weird-any", true)]
    public void Fits_WheelTags_BetweenTheBounds(string requires, string tags, bool expected)
    {
        var python = RequiresPython.Parse(requires);

        Assert.Equal(expected, python.Fits(WheelFilename.Parse($"p-1.0-{tags}.whl")));
    }
}
