using PyTool.Standards.Metadata;
using PyTool.Standards.Requirements;

namespace PyTool.Standards.Tests.Requirements;

public class RequirementTests
{
    [Theory]
    [InlineData("foo >=1.0 <2", "Trailing `<2` is not allowed", 4, 8)]
    [InlineData("foo[", "Missing closing bracket (expected ']', found end of dependency specification)", 3, 1)]
    [InlineData("foo[a,]", "Expected an alphanumeric character starting the extra name, found `]`", 6, 1)]
    [InlineData("foo[a b]", "Expected either `,` (separating extras) or `]` (ending the extras section), found `b`", 6, 1)]
    [InlineData("foo bar", "Expected one of `@`, `(`, `<`, `=`, `>`, `~`, `!`, `;`, found `b`", 4, 1)]
    [InlineData("-foo", "Expected package name starting with an alphanumeric character, found `-`", 0, 1)]
    [InlineData("foo-", "Package name must end with an alphanumeric character, not `-`", 3, 1)]
    [InlineData("foo (>=1", "Missing closing parenthesis (expected ')', found end of dependency specification)", 4, 1)]
    [InlineData("foo @", "Expected URL", 5, 1)]
    [InlineData("foo===bar", "expected version to start with a number, but no leading ASCII digits were found", 3, 6)]
    [InlineData("foo~=1", "The ~= operator requires at least two segments in the release version", 3, 3)]
    [InlineData("foo=1", "no such comparison operator \"=\", must be one of ~= == != <= >= < > ===", 3, 2)]
    [InlineData("foo>=1|<2", "after parsing `1`, found `|<2`, which is not part of a valid version", 3, 6)]
    [InlineData("foo ; ", "Expected marker value, found end of dependency specification", 6, 1)]
    public void TryParse_Mistake_IsNamedAndPlaced(string text, string message, int position, int length)
    {
        Assert.False(Requirement.TryParse(text, out _, out var error));
        Assert.Equal(message, error.Message);
        Assert.Equal(position, error.Position);
        Assert.Equal(length, error.Length);
    }

    [Theory]
    [InlineData("q>=1.0<2", "q>=1.0,<2")]
    [InlineData("q !=~1.0", "q!=1.0.*")]
    [InlineData("q>= '3.0'; python_version >= '3'", "q>=3.0 ; python_full_version >= '3'")]
    [InlineData("q (>=1.0.*,)", "q>=1.0")]
    [InlineData("q (>=1.0<2)", "q>=1.0,<2")]
    [InlineData("q>=9.0.0a1.0", "q>=9.0.0a1")]
    [InlineData("q>=1.0,;python_version>'3'", "q>=1.0 ; python_full_version >= '3.1'")]
    [InlineData("q!=1.0*,", "q!=1.0.*")]
    [InlineData("q>=1.0,<2,; python_version >= '3'", "q>=1.0,<2 ; python_full_version >= '3'")]
    [InlineData("q>=\"1.0\" ; sys_platform == 'linux'", "q>=1.0 ; sys_platform == 'linux'")]
    [InlineData("q>=2.0.*,!=2.3.*; python_version>='3'", "q>=2.0,!=2.3.* ; python_full_version >= '3'")]
    [InlineData("q (>dev)", "q>0.0.0.dev0")]
    public void ParseLenient_KnownMistake_IsRepaired(string text, string expected)
    {
        Assert.Equal(expected, Requirement.ParseLenient(text).ToString());
    }

    [Theory]
    [InlineData("q>=1.0 # note", "Trailing `# note` is not allowed")]
    [InlineData("q>=1.0.*<2", "wildcards in versions must be at the end")]
    [InlineData("q>=1.0dev<2.0dev", "after parsing `1.0dev`, found `<2.0dev`, which is not part of a valid version")]
    public void ParseLenient_OtherMistake_IsReportedAsWritten(string text, string message)
    {
        var error = Assert.Throws<StandardsFormatException>(() => Requirement.ParseLenient(text));

        Assert.Equal(message, error.Message);
    }

    [Theory]
    [InlineData("2.1", "", false)]
    [InlineData("2.2", "", true)]
    [InlineData("2.4", "Dynamic: Requires-Dist\n", false)]
    [InlineData("2.4", "Dynamic: Description\n", true)]
    public void IsStatic_OfSourceMetadata(string version, string more, bool expected)
    {
        var metadata = CoreMetadata.Parse($"Metadata-Version: {version}\nName: a\nVersion: 1\n{more}\nbody");

        Assert.Equal(expected, metadata.IsStatic);
    }
}
