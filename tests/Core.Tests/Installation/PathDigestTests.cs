using System.Text;
using PyTool.Core.Installation.Locks;

namespace PyTool.Core.Tests.Installation;

public sealed class PathDigestTests
{
    [Fact]
    public void Of_Path_IsTheNameThatUvGivesTheLock() => Assert.Equal("24adda6a5bd39366", PathDigest.Of("/tmp/inst/sl"));

    [Fact]
    public void Of_PathWithSlashAtTheEnd_IsTheSame() => Assert.Equal(PathDigest.Of("/tmp/inst/sl"), PathDigest.Of("/tmp/inst/sl/"));

    [Fact]
    public void Hash_ReferenceText_IsTheReferenceValue() => Assert.Equal(1988685042348123509UL, PathDigest.Hash(Encoding.ASCII.GetBytes("to be or not to be")));
}
