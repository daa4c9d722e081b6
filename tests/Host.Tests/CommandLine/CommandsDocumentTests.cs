using System.Runtime.CompilerServices;
using PyTool.Host.Commands;

namespace PyTool.Host.Tests.CommandLine;

public sealed class CommandsDocumentTests
{
    // Only ever made smaller: every command that learns to work takes one off.
    private const int MostUnsupported = 5;

    [Fact]
    public void Text_IsWhatTheDocumentSays() => Snapshot.CheckFile(CommandsDocument.Text(), Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../../docs/commands.md")));

    [Fact]
    public void Handlers_WithoutImplementation_GrowFewer()
    {
        var unsupported = CommandPaths.All().Where(p => p[^1].Open().Handler is { } handler && handler.Method.DeclaringType == typeof(NotSupportedYet))
            .Select(p => string.Join(' ', p.Select(e => e.Name))).ToArray();

        Assert.True(unsupported.Length <= MostUnsupported, $"{unsupported.Length} commands are not supported: {string.Join(", ", unsupported)}");
    }

    private static string Here([CallerFilePath] string file = "") => file;
}
