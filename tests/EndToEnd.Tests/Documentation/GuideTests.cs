using PyTool.EndToEnd.Tests.Tool;

namespace PyTool.EndToEnd.Tests.Documentation;

/// <summary>Everything that the guide tells the reader to type is typed, in order, in a home and a project of its own; the answers must be those that the guide shows.</summary>
public sealed class GuideTests
{
    [ToolTheory]
    [InlineData("getting-started.md")]
    [InlineData("from-uv.md")]
    [InlineData("configuration.md")]
    [InlineData("troubleshooting.md")]
    [InlineData("containers-and-ci.md")]
    public void Guide_EveryBlock_AnswersAsWritten(string document)
    {
        using var sandbox = new Sandbox();
        sandbox.With("UV_DEFAULT_INDEX", Index(sandbox)).With("PATH", Path.GetDirectoryName(InstalledTool.Path) + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"));
        var ran = 0;
        foreach (var block in DocumentBlock.Read(Path.Combine(PluginFolders.Repository, "docs", "guide", document)))
        {
            if (block.Language == "console")
            {
                ConsoleSession.Run(sandbox, document, block);
                ran++;
            }
            else if (block.Argument.Length > 0)
            {
                sandbox.Write(block.Argument, string.Join('\n', block.Lines) + "\n");
            }
        }

        Assert.True(ran > 0, "the document has no console block");
    }

    /// <summary>The reader has the public index; here a folder outside the project stands in for it.</summary>
    private static string Index(Sandbox sandbox)
    {
        foreach (var version in new[] { "1.1.1", "2.0.0" })
        {
            Wheels.Add(sandbox, "iniconfig", version);
        }

        var folder = Path.Combine(sandbox.Root, "index", "iniconfig");
        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        Directory.Move(Path.Combine(sandbox.Project, "wheels"), folder);
        var links = Directory.GetFiles(folder).Select(static file => $"<a href=\"{Path.GetFileName(file)}\">{Path.GetFileName(file)}</a>");
        File.WriteAllText(Path.Combine(folder, "index.html"), $"<!DOCTYPE html><html><body>{string.Concat(links)}</body></html>");
        return Path.GetDirectoryName(folder)!;
    }
}
