using PyTool.Abstractions.Plugins;

namespace PyTool.Core.Git;

/// <summary>What is handed to git at all: never an option, a remote helper or a name that git itself would not take.</summary>
internal static class GitChecks
{
    private static readonly System.Buffers.SearchValues<char> Expressions = System.Buffers.SearchValues.Create(" ~^:?*[\\");
    private static readonly string[] Schemes = ["https://", "http://", "ssh://", "git://", "file://"];

    /// <summary>Refuses URLs of other transports (<c>ext::</c> runs programs) and with characters that no URL has.</summary>
    public static void Url(string url)
    {
        var isKnown = false;
        foreach (var scheme in Schemes)
        {
            isKnown |= url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && url.Length > scheme.Length && url[scheme.Length] != '-';
        }

        if (!isKnown || HasForeign(url))
        {
            throw new PyToolException(GitErrors.Refused, $"The repository URL is refused: {url}") { ExitCode = 1, Hint = "Repositories are fetched by https, http, ssh, git and file URLs" };
        }
    }

    /// <summary>Refuses what git refuses as the name of a reference, and what it would take as an option or an expression.</summary>
    public static void Reference(string reference)
    {
        if (reference.Length is 0 or > 1024 || reference[0] is '-' or '/' || reference.EndsWith('/') || reference.EndsWith('.') || reference.Contains("..", StringComparison.Ordinal)
            || reference.Contains("@{", StringComparison.Ordinal) || reference.AsSpan().ContainsAny(Expressions) || HasForeign(reference))
        {
            throw new PyToolException(GitErrors.Refused, $"The name of a git reference is refused: `{reference}`") { ExitCode = 1 };
        }
    }

    private static bool HasForeign(string text)
    {
        foreach (var letter in text)
        {
            if (char.IsControl(letter) || letter is '\u2028' or '\u2029' || char.IsWhiteSpace(letter))
            {
                return true;
            }
        }

        return false;
    }
}
