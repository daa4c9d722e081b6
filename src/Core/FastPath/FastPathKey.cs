namespace PyTool.Core.FastPath;

/// <summary>What has to be equal for an earlier answer to be looked at: program, place, words, variables.</summary>
public sealed class FastPathKey
{
    private static readonly string[] Prefixes = ["UV_", "PYTOOL_", "XDG_", "CONDA_", "PYENV_"];
    private static readonly string[] Names = ["PATH", "VIRTUAL_ENV", "HOME", "PYTHONEXECUTABLE", "__PYVENV_LAUNCHER__"];

    /// <summary>The host with its version.</summary>
    public required string Program { get; init; }

    /// <summary>Absolute path of the working directory.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>The words of the command line, without those that go to the child.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>The process environment. Values are kept as a sum only: some are secrets.</summary>
    public required IReadOnlyDictionary<string, string> Variables { get; init; }

    /// <summary>Name of the record.</summary>
    internal UInt128 Digest()
    {
        var digest = new TextDigest();
        digest.Add(Program);
        digest.Add(WorkingDirectory);
        foreach (var word in Words)
        {
            digest.Add(word);
        }

        var names = new List<string>();
        foreach (var (name, _) in Variables)
        {
            if (Counts(name))
            {
                names.Add(name);
            }
        }

        names.Sort(StringComparer.Ordinal);
        foreach (var name in names)
        {
            digest.Add(name);
            digest.Add(Variables[name]);
        }

        return digest.Value;
    }

    private static bool Counts(string name)
    {
        foreach (var prefix in Prefixes)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return Names.AsSpan().Contains(name);
    }
}
