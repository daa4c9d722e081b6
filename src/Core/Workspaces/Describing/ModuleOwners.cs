using System.Diagnostics.CodeAnalysis;
using PyTool.Abstractions.Environments;
using PyTool.Standards.Records;

namespace PyTool.Core.Workspaces.Describing;

/// <summary>Which distribution brings which module, according to the lists of installed files.</summary>
internal sealed class ModuleOwners
{
    private const string Package = "__init__";
    private const int MaximumRecord = 64 << 20;

    private readonly SortedDictionary<string, SortedSet<string>> _owners = new(StringComparer.Ordinal);

    /// <summary>Ids of distributions by module.</summary>
    public IReadOnlyDictionary<string, SortedSet<string>> Owners => _owners;

    /// <summary>Adds the modules of a distribution; of one without a list none are known.</summary>
    public void Add(InstalledDistribution distribution, string id)
    {
        if (Read(Path.Combine(distribution.MetadataPath, "RECORD")) is not { } entries)
        {
            return;
        }

        foreach (var entry in entries)
        {
            if (!TryName(entry.Path, out var module))
            {
                continue;
            }

            if (!_owners.TryGetValue(module, out var owners))
            {
                _owners.Add(module, owners = new SortedSet<string>(StringComparer.Ordinal));
            }

            owners.Add(id);
        }
    }

    private static IReadOnlyList<RecordEntry>? Read(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists && file.Length <= MaximumRecord && RecordFile.TryParse(File.ReadAllText(path), out var entries) ? entries : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What cannot be read tells nothing; the rest still counts.
            return null;
        }
    }

    // `a/b.py`, `a/__init__.py` and `a/b.cpython-312-x86_64-linux-gnu.so`; everything else is no module.
    private static bool TryName(string path, [NotNullWhen(true)] out string? module)
    {
        module = null;
        var start = path.LastIndexOf('/') + 1;
        var dot = path.IndexOf('.', start);
        if (dot < 0 || (!path.EndsWith(".so", StringComparison.Ordinal) && !path.EndsWith(".pyd", StringComparison.Ordinal) && !path.AsSpan(dot).SequenceEqual(".py")))
        {
            return false;
        }

        var parts = path[..dot].Split('/');
        parts = parts.Length > 1 && parts[^1] == Package ? parts[..^1] : parts;
        if (!Array.TrueForAll(parts, IsIdentifier))
        {
            return false;
        }

        module = string.Join('.', parts);
        return true;
    }

    private static bool IsIdentifier(string text)
    {
        if (text.Length == 0 || char.IsAsciiDigit(text[0]))
        {
            return false;
        }

        foreach (var character in text)
        {
            if (character != '_' && !char.IsLetterOrDigit(character))
            {
                return false;
            }
        }

        return true;
    }
}
