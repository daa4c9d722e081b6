namespace PyTool.Core.Tools.Receipts;

/// <summary>A command that a tool has put into the directory of commands.</summary>
public sealed class ToolEntryPoint : IComparable<ToolEntryPoint>
{
    /// <summary>Name of the command, without <c>.exe</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Absolute path of the installed command, with <c>/</c>.</summary>
    public required string InstallPath { get; init; }

    /// <summary>The package that brings it; <see langword="null"/> in old receipts.</summary>
    public string? From { get; init; }

    /// <inheritdoc/>
    public int CompareTo(ToolEntryPoint? other)
    {
        if (other is null)
        {
            return 1;
        }

        var order = string.CompareOrdinal(Name, other.Name);
        order = order != 0 ? order : string.CompareOrdinal(InstallPath, other.InstallPath);
        return order != 0 ? order : string.CompareOrdinal(From, other.From);
    }
}
