using PyTool.Abstractions.Plugins;
using PyTool.Core.Versions;
using PyTool.Standards.Versions;
using Xunit;

namespace PyTool.Core.Tests.Versions;

public sealed class VersionBumpsTests
{
    [Theory]
    [InlineData("1.2.3", BumpKind.Major, "2.0.0")]
    [InlineData("1.2.3a1", BumpKind.Patch, "1.2.4")]
    [InlineData("1.2.3.4", BumpKind.Minor, "1.3.0.0")]
    [InlineData("1", BumpKind.Patch, "1.0.1")]
    [InlineData("1!2.3+abc", BumpKind.Patch, "1!2.3.1+abc")]
    [InlineData("1.2.3a1", BumpKind.Beta, "1.2.3b1")]
    [InlineData("1.2.3a1.post2.dev3", BumpKind.Alpha, "1.2.3a2")]
    [InlineData("1.2.3.dev3", BumpKind.Post, "1.2.3.post1")]
    [InlineData("1.2.3a1.post2.dev3", BumpKind.Dev, "1.2.3a1.post2.dev4")]
    [InlineData("1.2.3rc1", BumpKind.Stable, "1.2.3")]
    public void Apply_OnePart_RaisesIt(string old, BumpKind kind, string expected)
    {
        var result = VersionBumps.Apply(PyVersion.Parse(old), [new VersionBump { Kind = kind }]);

        Assert.Equal(expected, result.ToString());
    }

    [Fact]
    public void Apply_PreReleaseBeforeRelease_RaisesTheReleaseFirst()
    {
        VersionBump[] bumps = [new() { Kind = BumpKind.Rc }, new() { Kind = BumpKind.Minor }];

        Assert.Equal("1.3.0rc1", VersionBumps.Apply(PyVersion.Parse("1.2.3"), bumps).ToString());
    }

    [Fact]
    public void Apply_GivenNumber_TakesIt()
    {
        Assert.Equal("1.7.0", VersionBumps.Apply(PyVersion.Parse("1.2.10"), [new VersionBump { Kind = BumpKind.Minor, Value = 7 }]).ToString());
    }

    [Theory]
    [InlineData("1.2.3", BumpKind.Stable, "provide the exact version")]
    [InlineData("1.2.3", BumpKind.Alpha, "pre-release version")]
    [InlineData("1.2.3b2", BumpKind.Alpha, "provide the exact version")]
    [InlineData("1.2.3a1", BumpKind.Dev, "dev version")]
    [InlineData("1.2.3.post1", BumpKind.Stable, "provide the exact version")]
    public void Apply_ResultNotHigher_IsRefusedWithAdvice(string old, BumpKind kind, string advice)
    {
        var exception = Assert.Throws<PyToolException>(() => VersionBumps.Apply(PyVersion.Parse(old), [new VersionBump { Kind = kind }]));

        Assert.Contains(advice, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(BumpKind.Minor, BumpKind.Patch, "Only one release version component")]
    [InlineData(BumpKind.Alpha, BumpKind.Dev, "Only one pre-release version component")]
    [InlineData(BumpKind.Patch, BumpKind.Post, "`--bump post` cannot be used with another")]
    public void Apply_PartsThatContradict_AreRefused(BumpKind first, BumpKind second, string expected)
    {
        VersionBump[] bumps = [new() { Kind = first }, new() { Kind = second }];

        var exception = Assert.Throws<PyToolException>(() => VersionBumps.Apply(PyVersion.Parse("1.2.3"), bumps));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_HighestNumber_IsRefused()
    {
        Assert.Throws<PyToolException>(() => VersionBumps.Apply(PyVersion.Parse("1.18446744073709551614"), [new VersionBump { Kind = BumpKind.Minor }]));
    }
}
