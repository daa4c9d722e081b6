using System.Security.Cryptography;
using System.Text;
using PyTool.Projects.Scripts;

namespace PyTool.Core.Scripts;

/// <summary>Where environments of scripts are: in the cache, one for each script.</summary>
internal static class ScriptEnvironments
{
    private const string Bucket = "environments-v1000";
    private const int DigestBytes = 8;

    /// <summary>Absolute path of the environment of a script, named after the script and what identifies it.</summary>
    public static string Locate(string cacheDirectory, ScriptFile script)
    {
        var (name, identity) = script.Origin switch
        {
            ScriptOrigin.Url => ("", script.Url!),
            ScriptOrigin.StandardInput => ("", script.Block.Metadata),
            _ => (Path.GetFileNameWithoutExtension(script.Path), script.Path),
        };
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)).AsSpan(0, DigestBytes));
        name = Simplify(name);
        return Path.Combine(cacheDirectory, Bucket, name.Length == 0 ? digest : $"{name}-{digest}");
    }

    /// <summary>Letters and digits of ASCII in lower case; everything between them becomes one dash.</summary>
    private static string Simplify(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                text.Append(char.ToLowerInvariant(character));
            }
            else if (text.Length > 0 && text[^1] != '-')
            {
                text.Append('-');
            }
        }

        return text.ToString().TrimEnd('-');
    }
}
