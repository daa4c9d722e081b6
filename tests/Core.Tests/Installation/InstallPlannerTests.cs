using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Packages;
using PyTool.Core.Installation;
using PyTool.Core.Installation.Plans;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Core.Tests.Installation;

public sealed class InstallPlannerTests
{
    private static readonly PackageSource.Registry Registry = new() { Url = "https://index.example/simple" };

    [Fact]
    public void Plan_SameVersionFromIndex_IsKept() => Assert.True(Plan(Registry, "1.0", null).IsEmpty);

    [Fact]
    public void Plan_OtherVersion_IsReplaced()
    {
        var plan = Plan(Registry, "2.0", null);

        Assert.Single(plan.Installs);
        Assert.Single(plan.Replaced);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Plan_InstalledFromUrl_DependsOnStrictness(bool isStrict) =>
        Assert.Equal(isStrict, !Plan(Registry, "1.0", """{"url":"https://x.example/pkg.whl","archive_info":{}}""", isStrict).IsEmpty);

    [Theory]
    [InlineData("https://x.example/pkg.whl", true)]
    [InlineData("https://user@x.example/pkg.whl", true)]
    [InlineData("https://x.example/other.whl", false)]
    public void Plan_Archive_ComparesCanonicalUrl(string url, bool isKept) =>
        Assert.Equal(isKept, Plan(new PackageSource.Archive { Url = "https://x.example/pkg.whl" }, "1.0", "{\"url\":\"" + url + "\",\"archive_info\":{}}").IsEmpty);

    [Theory]
    [InlineData("https://GitHub.com/Own/Repo", "aaa", true)]
    [InlineData("https://github.com/own/repo.git", "bbb", false)]
    public void Plan_Git_ComparesRepositoryAndCommit(string url, string commit, bool isKept)
    {
        var source = new PackageSource.Git { Url = "https://github.com/own/repo", Commit = "aaa" };

        Assert.Equal(isKept, Plan(source, "1.0", "{\"url\":\"" + url + "\",\"vcs_info\":{\"vcs\":\"git\",\"commit_id\":\"" + commit + "\"}}").IsEmpty);
    }

    [Fact]
    public void Plan_Twice_RemovesBoth()
    {
        using var fixture = new InstallFixture();
        var snapshot = Snapshot(fixture, Installed("1.0"), Installed("2.0"));

        var plan = InstallPlanner.Plan(new InstallPlanRequest { Distributions = [Wanted(Registry, "1.0")], Environment = snapshot });

        Assert.Single(plan.Installs);
        Assert.Equal(2, plan.Replaced.Count);
    }

    [Theory]
    [InlineData("pip", true, true)]
    [InlineData("pip", false, false)]
    [InlineData("setuptools", true, false)]
    [InlineData("other", true, false)]
    public void Plan_Exact_SparesSeedsOfForeignEnvironments(string name, bool isForeign, bool isSpared)
    {
        using var fixture = new InstallFixture();
        var there = new InstalledDistribution { Name = PackageName.Parse(name), Version = PyVersion.Parse("1.0"), MetadataPath = "/none", Kind = InstalledKind.DistInfo };
        var snapshot = new EnvironmentSnapshot { Layout = fixture.Layout, Distributions = [there], Configuration = isForeign ? new Dictionary<string, string>() : new Dictionary<string, string> { ["uv"] = "0.13.9" } };

        var plan = InstallPlanner.Plan(new InstallPlanRequest { Distributions = [], Environment = snapshot, IsExact = true });

        Assert.Equal(isSpared, plan.IsEmpty);
    }

    [Fact]
    public void Plan_Directory_WithoutKnowledgeOfItsState_IsInstalledAgain()
    {
        var source = new PackageSource.LocalDirectory { Path = "/src/pkg", Kind = DirectoryKind.Editable };

        Assert.False(Plan(source, "1.0", DirectUrlText.For(source, writeNotEditable: true)).IsEmpty);
    }

    [Theory]
    [InlineData(DirectoryKind.Editable, true, """{"url":"file:///src/my%20pkg","dir_info":{"editable":true}}""")]
    [InlineData(DirectoryKind.Directory, true, """{"url":"file:///src/my%20pkg","dir_info":{"editable":false}}""")]
    [InlineData(DirectoryKind.Directory, false, """{"url":"file:///src/my%20pkg","dir_info":{}}""")]
    public void DirectUrlText_Directory_IsWrittenAsUvDoes(DirectoryKind kind, bool writeNotEditable, string expected) =>
        Assert.Equal(expected, DirectUrlText.For(new PackageSource.LocalDirectory { Path = "/src/my pkg", Kind = kind }, writeNotEditable));

    [Fact]
    public void DirectUrlText_Git_IsWrittenAsUvDoes() =>
        Assert.Equal(
            """{"url":"https://example.com/r","vcs_info":{"vcs":"git","commit_id":"abc","requested_revision":"main"},"subdirectory":"sub"}""",
            DirectUrlText.For(new PackageSource.Git { Url = "https://user:secret@example.com/r", Commit = "abc", Reference = "main", Subdirectory = "sub" }, false));

    private static InstallPlan Plan(PackageSource source, string version, string? direct, bool isStrict = true)
    {
        using var fixture = new InstallFixture();
        return InstallPlanner.Plan(new InstallPlanRequest { Distributions = [Wanted(source, version)], Environment = Snapshot(fixture, Installed("1.0", direct)), IsStrict = isStrict });
    }

    private static RequestedDistribution Wanted(PackageSource source, string version) => new() { Name = PackageName.Parse("pkg"), Version = PyVersion.Parse(version), Source = source };

    private static InstalledDistribution Installed(string version, string? direct = null) =>
        new() { Name = PackageName.Parse("pkg"), Version = PyVersion.Parse(version), MetadataPath = "/none", Kind = InstalledKind.DistInfo, DirectUrlJson = direct };

    private static EnvironmentSnapshot Snapshot(InstallFixture fixture, params InstalledDistribution[] there) => new() { Layout = fixture.Layout, Distributions = there };
}
