using PyTool.Standards.Markers;
using PyTool.Standards.Names;

namespace PyTool.Standards.Tests.Markers;

public class MarkerTests
{
    [Theory]
    [InlineData("os_name != 'nt' or sys_platform == 'linux'", "os_name != 'nt'")]
    [InlineData("os_name == 'posix' and sys_platform != 'win32'", "os_name == 'posix'")]
    [InlineData("platform_system == 'Windows'", "sys_platform == 'win32'")]
    [InlineData("python_version > '3.9'", "python_full_version >= '3.10'")]
    [InlineData("python_full_version < '3.14.0rc2'", "python_full_version < '3.14'")]
    [InlineData("'it\"s' == platform_machine", "platform_machine == 'it\"s'")]
    [InlineData("platform_machine == \"it's\"", "platform_machine == \"it's\"")]
    [InlineData("python_version < '0'", "python_version < '0'")]
    [InlineData("python_version >= '0'", "")]
    [InlineData("platform_release >= '20'", "platform_release >= '20' and (sys_platform != 'darwin' or sys_platform == 'darwin')")]
    [InlineData("'dev' in dependency_groups and 'X' not in extras", "'x' not in extras and 'dev' in dependency_groups")]
    public void ToString_Marker_IsWhatUvWrites(string text, string expected) => Assert.Equal(expected, Marker.Parse(text).ToString());

    [Theory]
    [InlineData("'a' == 'a'")]
    [InlineData("sys_platform ~= 'linux'")]
    [InlineData("python_version >= '3.9.*'")]
    [InlineData("'3.9' in python_version")]
    [InlineData("python_full_version == '18446744073709551615'")]
    public void Parse_SenselessComparison_IsDroppedAndTold(string text)
    {
        var ignored = new List<string>();

        var marker = Marker.Parse($"os_name == 'nt' and {text}", ignored);

        Assert.Same(Marker.Parse("os_name == 'nt'"), marker);
        Assert.Equal([text], ignored);
    }

    [Theory]
    [InlineData("foo == 'x'", 0, 3)]
    [InlineData("os_name == 'x' foo", 15, 3)]
    [InlineData("(os_name == 'x'", 0, 1)]
    [InlineData("os_name =! 'x'", 8, 2)]
    [InlineData("'x' == extras", 0, 13)]
    [InlineData("os_name == 'x' or 'y' in os_name and \ud83d\ude00", 37, 2)]
    public void Parse_BrokenText_PointsAtThePlace(string text, int position, int length)
    {
        var error = Assert.Throws<StandardsFormatException>(() => Marker.Parse(text));

        Assert.Equal((position, length), (error.Position, error.Length));
    }

    [Fact]
    public void Equal_KnownSystem_IsThePlatform() =>
        Assert.Same(Marker.Parse("sys_platform == 'linux'"), Marker.Equal(MarkerKey.PlatformSystem, "Linux"));

    [Fact]
    public void Equal_List_IsRefused() => Assert.Throws<ArgumentException>(() => Marker.Equal(MarkerKey.Extras, "x"));

    [Theory]
    [InlineData("extra == 'x' and os_name == 'nt'", "x")]
    [InlineData("extra == 'y' and extra == 'x'", "x")]
    [InlineData("extra == 'x' or os_name == 'nt'", null)]
    [InlineData("extra != 'x'", null)]
    [InlineData("extra == 'z' and (extra == 'x' or extra == 'y')", "z")]
    public void TopExtra_Marker_IsTheExtraItHangsOn(string text, string? expected) =>
        Assert.Equal(expected, Marker.Parse(text).TopExtra()?.Value);

    [Theory]
    [InlineData("python_version >= '3.9' and os_name == 'nt' or python_version == '3.8.*'", "|3.8..∞")]
    [InlineData("python_version >= '3.9' or os_name == 'nt'", "-∞..∞")]
    [InlineData("python_full_version > '3.9' and python_full_version <= '3.12'", "3.9|..3.12|")]
    [InlineData("os_name == 'nt'", null)]
    [InlineData("python_version < '0'", null)]
    public void FindPythonBounds_Marker_AreTheOutermost(string text, string? expected) =>
        Assert.Equal(expected, Marker.Parse(text).FindPythonBounds()?.ToString());

    [Fact]
    public void Imbibe_ConflictingItems_LeavesWhatTheRulesDoNotSay()
    {
        var rules = Marker.Parse("extra != 'extra-1-p-a' or extra != 'extra-1-p-b'");

        Assert.Same(Marker.Parse("os_name == 'nt'"), Marker.Parse("os_name == 'nt'").Imbibe(rules));
        Assert.True(rules.Imbibe(rules).IsTrue);
        Assert.Same(Marker.Parse("extra == 'extra-1-p-a'"), Marker.Parse("extra == 'extra-1-p-a' and extra != 'extra-1-p-b'").Imbibe(rules));
    }

    [Fact]
    public void CompareTo_KindsOfRoots_AreInTheOrderOfLocks()
    {
        Marker[] ordered =
        [
            Marker.True, Marker.False, Marker.Parse("implementation_version < '3'"), Marker.Parse("python_version < '3'"),
            Marker.Parse("python_version < '3.1'"), Marker.Parse("os_name == 'a'"), Marker.Parse("implementation_name == 'a'"),
            Marker.Parse("os_name in 'a'"), Marker.Parse("'a' in os_name"), Marker.Parse("'a' in extras"), Marker.Parse("extra == 'a'"),
        ];

        Assert.Equal(ordered, ordered.Reverse().Order());
    }

    [Fact]
    public void HoldsWithExtras_OnlyExtrasDecide_IsTold()
    {
        var marker = Marker.Parse("extra == 'a' and (extra == 'b' or os_name == 'nt')");

        Assert.True(marker.HoldsWithExtras(_ => true));
        Assert.False(marker.HoldsWithExtras(name => name == ExtraName.Parse("a")));
    }

    [Fact]
    public void Evaluate_ListedNames_AreAsked()
    {
        var environment = MarkerExpression.Corners().First();
        var selection = new MarkerSelection { ListedGroups = new HashSet<GroupName> { GroupName.Parse("dev") } };

        Assert.True(Marker.Parse("'Dev' in dependency_groups and 'dev' not in extras").Evaluate(environment, selection));
        Assert.True(Marker.Parse("extra == 'a' and extra != 'b'").EvaluateWithAnyExtras(environment));
    }

    [Fact]
    public void Python_TrailingZeros_AreNotShown()
    {
        var bounds = new PythonBounds(ReleaseCut.Before(ReleaseNumbers.CreateVerbatim(3, 9, 0)), ReleaseCut.After(ReleaseNumbers.CreateVerbatim(3, 12, 0)));

        var marker = Marker.Python(bounds);

        Assert.Equal("python_full_version >= '3.9' and python_full_version <= '3.12'", marker.ToString());
    }
}
