using System.Text.RegularExpressions;
using PyTool.EndToEnd.Tests.Tool;

namespace PyTool.EndToEnd.Tests.Documentation;

/// <summary>Runs the commands of a console block and compares what they print: <c>...</c> stands for anything, on a line of its own for any number of lines.</summary>
internal static class ConsoleSession
{
    public static void Run(Sandbox sandbox, string document, DocumentBlock block)
    {
        var exitCode = block.Argument.StartsWith("exit=", StringComparison.Ordinal) ? int.Parse(block.Argument[5..], System.Globalization.CultureInfo.InvariantCulture) : 0;
        for (var i = 0; i < block.Lines.Count;)
        {
            Assert.StartsWith("$ ", block.Lines[i], StringComparison.Ordinal);
            var command = block.Lines[i][2..];
            var expected = block.Lines.Skip(++i).TakeWhile(static line => !line.StartsWith("$ ", StringComparison.Ordinal)).ToArray();
            i += expected.Length;
            var result = sandbox.Start("/bin/bash", "-c", $"exec 2>&1; {command}");
            Assert.True(result.ExitCode == exitCode, $"{document}, line {block.Line}: `{command}`: expected exit code {exitCode}, but: {result}");
            Assert.True(Pattern(expected).IsMatch(result.Output), $"{document}, line {block.Line}: `{command}` printed:\n{result.Output}\nbut the document says:\n{string.Join('\n', expected)}");
        }
    }

    private static Regex Pattern(string[] lines)
    {
        var parts = lines.Select(static line => line == "..." ? "(.*\n)*" : Regex.Escape(line).Replace(@"\.\.\.", ".*", StringComparison.Ordinal) + "\n");
        return new Regex("\\A" + string.Concat(parts) + "\\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));
    }
}
