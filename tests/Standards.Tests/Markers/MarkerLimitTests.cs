using PyTool.Standards.Markers;

namespace PyTool.Standards.Tests.Markers;

/// <summary>Hostile markers end in an answer or a named error, never in a crash.</summary>
public class MarkerLimitTests
{
    [Theory]
    [InlineData(256, true)]
    [InlineData(257, false)]
    [InlineData(100_000, false)]
    public void TryParse_NestedParentheses_AreReadUpToTheLimit(int depth, bool isRead)
    {
        var text = new string('(', depth) + "os_name == 'posix'" + new string(')', depth);

        Assert.Equal(isRead, Marker.TryParse(text, out _));
    }

    [Fact]
    public void Parse_TenThousandExtras_AreHandledOnAnyStack()
    {
        var marker = Marker.Parse(string.Join(" or ", Enumerable.Range(0, 10_000).Select(i => $"extra == 'deep{i}'")));

        Assert.True(marker.AssumeNoExtras().IsFalse);
        Assert.True(marker.WithoutExtras().IsTrue);
        Assert.Same(marker, marker.OnlyExtras());
        Assert.Null(marker.TopExtra());
        Assert.Equal(10_000, marker.ExtraNames().Count);
        Assert.Equal(0, marker.CompareTo(marker));
        Assert.NotEqual(0, marker.CompareTo(marker.Negate()));
        Assert.False(marker.IsDisjoint(Marker.Parse("extra == 'deep9999'")));
        Assert.Contains("extra == 'deep9999'", marker.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_ExponentialDiagram_IsRefused()
    {
        var text = string.Join(" or ", Enumerable.Range(0, 30).Select(i => $"extra == 'bomb-a{i:00}' and extra == 'bomb-b{i:00}'"));

        var error = Assert.Throws<StandardsFormatException>(() => Marker.Parse(text));

        Assert.Equal("The marker is too complex", error.Message);
    }

    [Fact]
    public void ToString_ExponentialText_IsRefused()
    {
        var marker = Marker.Parse(string.Join(" and ", Enumerable.Range(0, 30).Select(i => $"(extra == 'cnf{i:00}-a' or extra == 'cnf{i:00}-b')")));

        Assert.Throws<MarkerTooComplexException>(marker.ToString);
    }

    [Fact]
    public void Parse_SameTextOnManyThreads_GivesOneObject()
    {
        var texts = Enumerable.Range(0, 200).Select(i => $"python_full_version >= '7.{i}' and sys_platform == 'threads{i % 7}' or platform_machine == 'm{i % 11}'").ToArray();
        var results = new Marker[8][];

        Parallel.For(0, results.Length, thread => results[thread] = [.. texts.Select(text => Marker.Parse(text).And(Marker.Parse("os_name != 'threads'")))]);

        foreach (var result in results)
        {
            Assert.Equal(results[0], result);
        }
    }
}
