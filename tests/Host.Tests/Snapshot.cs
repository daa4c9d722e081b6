using System.Runtime.CompilerServices;

namespace PyTool.Host.Tests;

/// <summary>Compares text with a file in <c>Expectations/</c> beside the test. With <c>PYTOOL_UPDATE_SNAPSHOTS=1</c> the file is written instead.</summary>
internal static class Snapshot
{
    private const string Variable = "PYTOOL_UPDATE_SNAPSHOTS";

    /// <summary>Compares with <c>Expectations/NAME.txt</c>.</summary>
    public static void Check(string text, string name, [CallerFilePath] string testFile = "") =>
        CheckFile(text, Path.Combine(Path.GetDirectoryName(testFile)!, "Expectations", name + ".txt"));

    /// <summary>Compares with a file anywhere.</summary>
    public static void CheckFile(string text, string path)
    {
        if (Environment.GetEnvironmentVariable(Variable) is "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
            return;
        }

        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        Assert.True(expected == text, $"{path} differs; run the tests with {Variable}=1 and review the change.\n{FirstDifference(expected, text)}");
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        for (var i = 0; i < Math.Max(left.Length, right.Length); i++)
        {
            var (was, isNow) = (i < left.Length ? left[i] : "(end)", i < right.Length ? right[i] : "(end)");
            if (was != isNow)
            {
                return $"line {i + 1}\n- {was}\n+ {isNow}";
            }
        }

        return "";
    }
}
