using System.Globalization;
using System.Text.Json;
using PyTool.Standards.Filenames;
using PyTool.Standards.Tags;

namespace PyTool.Standards.Tests.Conformance.Standards;

public class TagVectors
{
    [ConformanceFact("tags.jsonl")]
    public void Tags_EveryLine_Agrees() => Vectors.Run("tags.jsonl", line =>
    {
        var tags = new CompatibleTags(Interpreter(Vectors.Text(line, "python")!), Platform(Vectors.Text(line, "platform")!));
        var expected = line.GetProperty("tags").EnumerateArray().Select(t => t.GetString()!).ToArray();
        var actual = tags.All().Select(t => t.ToString()).ToArray();
        for (var i = 0; i < expected.Length; i++)
        {
            if (i >= actual.Length || expected[i] != actual[i])
            {
                return Vectors.Differ($"tag {i}", expected[i], i < actual.Length ? actual[i] : null);
            }

            if (!WheelTag.TryParse(expected[i], out var tag) || tags.FindPriority(tag) != i)
            {
                return Vectors.Differ($"priority of {expected[i]}", i, tags.FindPriority(tag));
            }
        }

        return Vectors.Differ("count", expected.Length, actual.Length) ?? Vectors.Differ("Count", expected.Length, tags.Count);
    });

    [ConformanceFact("wheel-choice.jsonl")]
    public void WheelChoice_EveryLine_Agrees() => Vectors.Run("wheel-choice.jsonl", line =>
    {
        var tags = new CompatibleTags(Interpreter(Vectors.Text(line, "python")!), Platform(Vectors.Text(line, "platform")!));
        var wheels = line.GetProperty("wheels").EnumerateArray().Select(w => WheelFilename.Parse(w.GetString()!));
        return Vectors.Differ("chosen", Vectors.Text(line, "chosen"), tags.Choose(wheels)?.ToString());
    });

    private static InterpreterTags Interpreter(string profile)
    {
        var pypy = profile.StartsWith("pypy", StringComparison.Ordinal);
        var number = profile[(pypy ? 4 : 2)..].TrimEnd('t');
        return new InterpreterTags
        {
            Implementation = pypy ? "pypy" : "cpython",
            Major = number[0] - '0',
            Minor = int.Parse(number.AsSpan(1), CultureInfo.InvariantCulture),
            ImplementationMajor = pypy ? 7 : 0,
            ImplementationMinor = pypy ? 3 : 0,
            IsFreeThreaded = profile.EndsWith('t'),
        };
    }

    private static PythonPlatform Platform(string profile)
    {
        if (profile.StartsWith("--python-platform ", StringComparison.Ordinal))
        {
            Assert.True(TargetPlatform.TryParse(profile["--python-platform ".Length..], out var target));
            return target.Platform;
        }

        var parts = profile.Split('-');
        if (profile.StartsWith("linux", StringComparison.Ordinal))
        {
            var (major, minor) = Version(parts[2][(parts[2].StartsWith("musl", StringComparison.Ordinal) ? 4 : 5)..]);
            return parts[2][0] == 'm' ? PythonPlatform.Musllinux(major, minor, parts[1]) : PythonPlatform.Manylinux(major, minor, parts[1]);
        }

        if (profile.StartsWith("macos", StringComparison.Ordinal))
        {
            var (major, minor) = Version(parts[0][5..]);
            return PythonPlatform.MacOs(major, minor, parts[1]);
        }

        return PythonPlatform.Windows(parts[1] == "win32" ? "x86" : parts[1]);
    }

    private static (int Major, int Minor) Version(string text)
    {
        var parts = text.Split('.');
        return (int.Parse(parts[0], CultureInfo.InvariantCulture), parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0);
    }
}
