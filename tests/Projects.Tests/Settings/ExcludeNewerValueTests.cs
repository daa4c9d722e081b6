using PyTool.Projects.Settings;
using PyTool.Projects.Settings.Values;

namespace PyTool.Projects.Tests.Settings;

/// <summary>Values recorded from uv 0.13.9 (time zone UTC).</summary>
public class ExcludeNewerValueTests
{
    [Theory]
    [InlineData("2024-01-01", "2024-01-02T00:00:00Z")]
    [InlineData("20240101", "2024-01-02T00:00:00Z")]
    [InlineData("2024-01-01T00:00:00", "2024-01-02T00:00:00Z")]
    [InlineData("2024-01-01 00:00:00", "2024-01-02T00:00:00Z")]
    [InlineData("2024-01-01T00:00:00Z", "2024-01-01T00:00:00Z")]
    [InlineData("2024-01-01T00:00:00.5+02:00", "2023-12-31T22:00:00.5Z")]
    [InlineData("3 days", "P3D")]
    [InlineData("P3D", "P3D")]
    [InlineData("3 weeks", "P3W")]
    [InlineData("2 weeks 3 days", "P2W3D")]
    [InlineData("1 week, 2 days", "P1W2D")]
    [InlineData("1w", "P1W")]
    [InlineData("24h", "PT24H")]
    [InlineData("36 hours", "PT36H")]
    [InlineData("PT5M", "PT5M")]
    [InlineData("1.5 hours", "PT1H30M")]
    [InlineData("00:01:00", "PT1M")]
    [InlineData("PT0S", "PT0S")]
    [InlineData("-3 days", "-P3D")]
    [InlineData("3 days ago", "-P3D")]
    public void TryParse_Value_HasCanonicalText(string text, string expected)
    {
        Assert.True(ExcludeNewerValue.TryParse(text, out var value, out _, TimeZoneInfo.Utc));

        Assert.Equal(expected, value.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("true")]
    [InlineData("P")]
    [InlineData("days")]
    [InlineData("99999999999999999999999 days")]
    [InlineData("9999-12-31")]
    public void TryParse_NoValue_Fails(string text)
    {
        Assert.False(ExcludeNewerValue.TryParse(text, out _, out var error));

        Assert.StartsWith($"`{text}` could not be parsed as a valid exclude-newer value", error, StringComparison.Ordinal);
    }
}
