using System.Text;

namespace PyTool.Projects.Scripts;

/// <summary>A script with inline metadata.</summary>
public sealed class ScriptFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private ScriptFile(string path, ScriptOrigin origin, ScriptBlock block)
    {
        Path = path;
        Origin = origin;
        Block = block;
        Metadata = ScriptMetadata.Read(block, path);
    }

    /// <summary>Absolute path; of a script that is no file of the user, a name in the directory that its relative paths start from.</summary>
    public string Path { get; }

    /// <summary>Where it comes from.</summary>
    public ScriptOrigin Origin { get; }

    /// <summary>The address of a script from the network; <see langword="null"/>: it is from elsewhere.</summary>
    public string? Url { get; private init; }

    /// <summary>The block and what is around it.</summary>
    public ScriptBlock Block { get; }

    /// <summary>What the block says.</summary>
    public ScriptMetadata Metadata { get; }

    /// <summary>Absolute path of its directory: relative paths of its sources start there.</summary>
    public string Directory => System.IO.Path.GetDirectoryName(Path) ?? Path;

    /// <summary>Absolute path of its lock.</summary>
    public string LockPath => Path + ".lock";

    /// <summary>Whether it has a lock now; only a file of the user can.</summary>
    public bool HasLock => Origin == ScriptOrigin.File && File.Exists(LockPath);

    /// <summary>Reads a script.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="content">Its bytes.</param>
    /// <returns>The script, or <see langword="null"/> when it has no metadata or is no UTF-8.</returns>
    /// <exception cref="ProjectException">The metadata is wrong.</exception>
    public static ScriptFile? Find(string path, ReadOnlySpan<byte> content) => Find(path, content, ScriptOrigin.File, null);

    /// <summary>Reads a script that was given on standard input.</summary>
    /// <param name="directory">Absolute path of the working directory.</param>
    /// <param name="content">Its bytes.</param>
    /// <returns>The script, or <see langword="null"/> when it has no metadata.</returns>
    /// <exception cref="ProjectException">The metadata is wrong.</exception>
    public static ScriptFile? FindInInput(string directory, ReadOnlySpan<byte> content) => Find(System.IO.Path.Join(directory, "-"), content, ScriptOrigin.StandardInput, null);

    /// <summary>Reads a script from the network.</summary>
    /// <param name="directory">Absolute path of the working directory.</param>
    /// <param name="url">Where it comes from.</param>
    /// <param name="content">Its bytes.</param>
    /// <returns>The script, or <see langword="null"/> when it has no metadata.</returns>
    /// <exception cref="ProjectException">The metadata is wrong.</exception>
    public static ScriptFile? FindInDownload(string directory, string url, ReadOnlySpan<byte> content) =>
        Find(System.IO.Path.Join(directory, "script.py"), content, ScriptOrigin.Url, url);

    /// <summary>Gives metadata to a script that has none yet.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="metadata">The TOML of the block.</param>
    public static ScriptFile Begin(string path, ReadOnlySpan<byte> content, string metadata)
    {
        var block = ScriptBlock.Begin(Utf8.GetString(content));
        return new ScriptFile(path, ScriptOrigin.File, new ScriptBlock { Prelude = block.Prelude, Metadata = metadata, Postlude = block.Postlude });
    }

    private static ScriptFile? Find(string path, ReadOnlySpan<byte> content, ScriptOrigin origin, string? url)
    {
        if (content.IndexOf("# /// script"u8) < 0)
        {
            return null;
        }

        var block = ScriptBlock.Find(Utf8.GetString(content));
        return block is null ? null : new ScriptFile(path, origin, block) { Url = url };
    }
}
