using System.Security.Cryptography;
using System.Text;
using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Environments;
using PyTool.Core.Installation.Plans;

namespace PyTool.Core.EphemeralEnvironments;

/// <summary>Digests that are equal when environments would be: one of the interpreter, one of the distributions.</summary>
internal static class EphemeralIdentity
{
    private const int Length = 16;

    /// <summary>Which installation of Python it stands on.</summary>
    public static string OfInterpreter(Interpreter interpreter)
    {
        var executable = interpreter.BaseExecutable;
        var real = File.ResolveLinkTarget(executable, returnFinalTarget: true)?.FullName ?? executable;
        return Digest($"{real}\n{interpreter.Implementation}\n{interpreter.Version}\n{interpreter.IsFreeThreaded}\n{interpreter.IsDebug}");
    }

    /// <summary>Which files it holds, in whatever order they are named.</summary>
    public static string OfDistributions(IReadOnlyList<RequestedDistribution> distributions)
    {
        var lines = new List<string>(distributions.Count);
        foreach (var distribution in distributions)
        {
            lines.Add(Line(distribution));
        }

        lines.Sort(StringComparer.Ordinal);
        return Digest(string.Join('\n', lines));
    }

    // The state of a source tree is part of it: what was built from another state is another distribution.
    private static string Line(RequestedDistribution distribution)
    {
        var text = new StringBuilder();
        text.Append(distribution.Name.Value).Append('\t').Append(distribution.Version).Append('\t').Append(distribution.DirectUrlJson).Append('\t').Append(distribution.CacheInfoJson)
            .Append('\t').Append(distribution.BuildInfoJson);
        Add(text, (distribution.Wheel?.Artifact) ?? distribution.SourceDistribution);

        return text.ToString();
    }

    // The wheel of a tree is known only when it was built before; the tree's state tells the same.
    private static void Add(StringBuilder text, Artifact? artifact)
    {
        if (artifact?.Index is null)
        {
            return;
        }

        text.Append('\t').Append(artifact.FileName);
        foreach (var hash in artifact.Hashes)
        {
            text.Append('\t').Append(hash);
        }
    }

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Length];
}
