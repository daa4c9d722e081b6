using System.Globalization;
using System.Text;

namespace PyTool.Projects.Settings.Values;

/// <summary>A duration in units of weeks and smaller as a person writes it: <c>2 weeks 3 days</c>, <c>36h</c>, <c>P3D</c>, <c>00:05:00</c>.</summary>
internal sealed partial class DurationText
{
    private const int Seconds = 4;

    // Weeks, days, hours, minutes, seconds; fractions only end up in the last unit they fit.
    private readonly decimal[] _units = new decimal[5];
    private bool _isNegative;

    private DurationText()
    {
    }

    /// <summary>The canonical text of ISO 8601.</summary>
    public string ToIsoText()
    {
        var text = new StringBuilder(_isNegative ? "-P" : "P");
        Append(text, 0, 'W');
        Append(text, 1, 'D');
        if (_units[2] != 0 || _units[3] != 0 || _units[Seconds] != 0 || text[^1] == 'P')
        {
            text.Append('T');
            Append(text, 2, 'H');
            Append(text, 3, 'M');
            Append(text, Seconds, 'S');
            if (text[^1] == 'T')
            {
                return "PT0S";
            }
        }

        return text.ToString();
    }

    public TimeSpan ToTimeSpan()
    {
        var seconds = (((((((_units[0] * 7) + _units[1]) * 24) + _units[2]) * 60) + _units[3]) * 60) + _units[Seconds];
        var limit = (decimal)TimeSpan.MaxValue.TotalSeconds - 1;
        var span = TimeSpan.FromTicks((long)(Math.Min(seconds, limit) * TimeSpan.TicksPerSecond));
        return _isNegative ? -span : span;
    }

    private void Append(StringBuilder text, int unit, char letter)
    {
        if (_units[unit] != 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{_units[unit]:0.#########}").Append(letter);
        }
    }
}
