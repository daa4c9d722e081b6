using System.Globalization;
using PyTool.Abstractions.Plugins;

namespace PyTool.Core.Trust;

/// <summary>A file or directory that somebody else than the user and root can have changed.</summary>
public sealed class DistrustedPath
{
    /// <summary>Absolute path.</summary>
    public required string Path { get; init; }

    /// <summary>Number of the user it belongs to; <see langword="null"/>: it belongs to the right one, but others can write to it.</summary>
    public uint? Owner { get; init; }

    /// <summary>The error that says so.</summary>
    /// <param name="consequence">What is not done because of it, as the beginning of a sentence.</param>
    /// <returns>PT2008: others can write to it; PT2037: it belongs to somebody else.</returns>
    public PyToolException ToError(string consequence) => Owner is { } owner
        ? new PyToolException("PT2037", $"{consequence} because it belongs to another user ({owner.ToString(CultureInfo.InvariantCulture)}): {Path}") { Hint = $"Run `chown` on {Path} as root if you trust what is in it; files that pytool loads belong to you or to root" }
        : new PyToolException("PT2008", $"{consequence} because others can write to: {Path}") { Hint = $"Run `chmod go-w {Path}` if you trust what is in it" };
}
