using System.Security.Cryptography;
using System.Text;
using PyTool.Standards.Names;

namespace PyTool.Core.Builds.Sources;

/// <summary>Digests of all that a build depends on.</summary>
internal static class BuildKeys
{
    /// <summary>The key.</summary>
    /// <param name="context">Interpreter and settings.</param>
    /// <param name="identity">The content that is built: digest of an archive, or path and state of a tree.</param>
    /// <param name="kind">What is made of it.</param>
    /// <param name="subdirectory">Directory of the project within it.</param>
    /// <param name="name">The package, if it is known.</param>
    public static string Of(BuildContext context, string identity, string kind, string? subdirectory, PackageName? name)
    {
        var interpreter = context.Interpreter;
        var text = string.Join(
            '\n', identity, kind, subdirectory, interpreter.Implementation, interpreter.Version, interpreter.OperatingSystem, interpreter.Architecture, interpreter.Libc,
            interpreter.IsFreeThreaded ? "t" : "", interpreter.IsDebug ? "d" : "", context.Effective.Digest(name));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
