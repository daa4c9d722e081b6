using NuGet.Versioning;
using PyTool.Abstractions.Plugins;
using PyTool.Host.Plugins.Packages;

namespace PyTool.Host.Tests.Plugins;

public sealed class PackageRequestTests
{
    [Theory]
    [InlineData("contoso.policy", "*", "9.9.9", true)]
    [InlineData("contoso.policy@1.2.0", "[1.2.0]", "1.2.0", true)]
    [InlineData("contoso.policy@1.2.0", "[1.2.0]", "1.2.1", false)]
    [InlineData("contoso.policy@[1.0,2.0)", "[*,2.0.0)", "1.9.0", true)]
    [InlineData("contoso.policy@[1.0,2.0)", "[*,2.0.0)", "0.9.0", false)]
    [InlineData("Contoso.Policy@1.*", "[1.*, )", "1.4.0", true)]
    public void Parse_Versions_BecomeARangeThatTakesTheHighest(string text, string feedRange, string version, bool allowed)
    {
        var request = PackageRequest.Parse(text, includesPrereleases: false);

        Assert.Equal("contoso.policy", request.Id);
        Assert.Equal(feedRange, request.FeedRange);
        Assert.Equal(allowed, request.Allows(NuGetVersion.Parse(version)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("../x")]
    [InlineData("builtin")]
    [InlineData("x@latest")]
    [InlineData("x@$(HOME)")]
    public void Parse_Nonsense_IsRefused(string text) => Assert.Equal("PT2025", Assert.Throws<PyToolException>(() => PackageRequest.Parse(text, includesPrereleases: false)).Code);
}
