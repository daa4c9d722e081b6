using System.Text;

namespace PyTool.Projects.Scripts;

/// <summary>A script with inline metadata.</summary>
public sealed class ScriptFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private ScriptFile(string path, ScriptBlock block, ScriptMetadata metadata)
    {
        Path = path;
        Block = block;
        Metadata = metadata;
    }

    /// <summary>Absolute path.</summary>
    public string Path { get; }

    /// <summary>The block and what is around it.</summary>
    public ScriptBlock Block { get; }

    /// <summary>What the block says.</summary>
    public ScriptMetadata Metadata { get; }

    /// <summary>Reads a script.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="content">Its bytes.</param>
    /// <returns>The script, or <see langword="null"/> when it has no metadata or is no UTF-8.</returns>
    /// <exception cref="ProjectException">The metadata is wrong.</exception>
    public static ScriptFile? Find(string path, ReadOnlySpan<byte> content)
    {
        if (content.IndexOf("# /// script"u8) < 0)
        {
            return null;
        }

        var block = ScriptBlock.Find(Utf8.GetString(content));
        return block is null ? null : new ScriptFile(path, block, ScriptMetadata.Read(block, path));
    }
}
