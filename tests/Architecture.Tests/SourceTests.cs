namespace PyTool.Architecture.Tests;

/// <summary>Rules of the house that the compiler does not know.</summary>
public sealed class SourceTests
{
    private const int MaximumLines = 400;

    [Fact]
    public void SourceFile_IsNotOverlong()
    {
        var overlong = SourceFiles().Where(f => File.ReadLines(f).Count() > MaximumLines).Select(Relative);

        Assert.Empty(overlong);
    }

    [Fact]
    public void SourceFile_HasNoUnfinishedMark()
    {
        var marks = SourceFiles().Where(f => File.ReadLines(f).Any(l => l.Contains("NotImplemented" + "Exception", StringComparison.Ordinal) || l.Contains("HACK", StringComparison.Ordinal))).Select(Relative);

        Assert.Empty(marks);
    }

    private static IEnumerable<string> SourceFiles() =>
        new[] { "src", "plugins", "samples", "sdk", "tests" }.Select(f => Path.Combine(Repository.Root, f)).Where(Directory.Exists)
            .SelectMany(f => Directory.EnumerateFiles(f, "*.cs", SearchOption.AllDirectories))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal) && !f.EndsWith("SourceTests.cs", StringComparison.Ordinal));

    private static string Relative(string path) => Path.GetRelativePath(Repository.Root, path);
}
