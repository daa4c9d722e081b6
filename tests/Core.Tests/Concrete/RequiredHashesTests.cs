using PyTool.Abstractions.Artifacts;
using PyTool.Core.Concrete;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Core.Tests.Concrete;

public sealed class RequiredHashesTests
{
    private static readonly ArtifactHash Good = new() { Algorithm = "sha256", Digest = "aa" };
    private static readonly ArtifactHash Bad = new() { Algorithm = "sha256", Digest = "bb" };

    [Fact]
    public void Find_OtherVersion_IsEmpty()
    {
        var hashes = new RequiredHashes();
        hashes.Add(PackageName.Parse("six"), PyVersion.Parse("1.0"), [Good]);

        Assert.Single(hashes.Find(PackageName.Parse("six"), PyVersion.Parse("1.0"), isDirect: false));
        Assert.Empty(hashes.Find(PackageName.Parse("six"), PyVersion.Parse("2.0"), isDirect: false));
    }

    [Fact]
    public void Rank_AcceptedUnknownOther_IsOrdered()
    {
        Assert.Equal(0, RequiredHashes.Rank([Good], File(Good)));
        Assert.Equal(1, RequiredHashes.Rank([Good], File()));
        Assert.Equal(2, RequiredHashes.Rank([Good], File(Bad)));
        Assert.Equal(0, RequiredHashes.Rank([], File(Bad)));
    }

    private static Artifact File(params ArtifactHash[] hashes) => new() { FileName = "six.whl", Url = "https://x/six.whl", Hashes = hashes };
}
