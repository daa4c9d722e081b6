namespace PyTool.Core.Archives;

/// <summary>One entry of an archive.</summary>
internal sealed class TarEntry
{
    public const char File = '0';
    public const char HardLink = '1';
    public const char SymbolicLink = '2';
    public const char Directory = '5';

    public required string Name { get; init; }

    public required char Type { get; init; }

    public required long Size { get; init; }

    public required bool IsExecutable { get; init; }

    public required string LinkName { get; init; }
}
