using System.Security.Cryptography;
using System.Text;
using PyTool.Abstractions.Launching;

namespace Contoso.SlurmLauncher;

/// <summary>The copy of an environment on a node's own disk, under a digest of what it holds: a changed environment gets a new place, an unchanged one is copied once.</summary>
internal sealed class NodeEnvironment
{
    // The first task of a node copies, under a lock, and makes commands start the interpreter of the copy; the others find the copy. It becomes visible by a rename, so a killed task leaves nothing half-done.
    private const string Script = """
        set -e
        from=$1 to=$2
        shift 2
        mkdir -p "$(dirname "$to")"
        if [ ! -d "$to" ]; then
          (
            flock 9
            if [ ! -d "$to" ]; then
              rm -rf "$to.tmp"
              cp -a "$from" "$to.tmp"
              for script in "$to.tmp"/bin/*; do
                [ -L "$script" ] || [ "$(head -c 2 "$script")" != '#!' ] || sed -i "1,3s|$from/|$to/|g" "$script"
              done
              mv "$to.tmp" "$to"
            fi
          ) 9>"$to.lock"
        fi
        exec "$@"
        """;

    private readonly string _from;
    private readonly string _to;

    private NodeEnvironment(string from, string to)
    {
        _from = from;
        _to = to;
    }

    /// <summary>What every task runs before the code.</summary>
    public string[] Prologue => ["sh", "-c", Script, "sh", _from, _to];

    public static NodeEnvironment Of(string root, string nodeDirectory) => new(root, Path.Combine(nodeDirectory, Digest(root)));

    /// <summary>The request with every place in the environment replaced by that in the copy.</summary>
    public LaunchRequest Move(LaunchRequest request) => new()
    {
        Program = Move(request.Program), Arguments = request.Arguments, WorkingDirectory = request.WorkingDirectory,
        Variables = request.Variables.ToDictionary(v => v.Key, v => v.Value is null ? null : Move(v.Value)),
        SearchPath = [.. request.SearchPath.Select(e => new SearchPathEntry { Directory = Move(e.Directory), Origin = e.Origin })],
        Purpose = request.Purpose, Environment = request.Environment, MustReturn = request.MustReturn, Output = request.Output, StandardInput = request.StandardInput,
    };

    private string Move(string path) => path == _from || path.StartsWith(_from + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? _to + path[_from.Length..] : path;

    // Bytecode comes and goes and changes nothing.
    private static string Digest(string root)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in new DirectoryInfo(root).EnumerateFiles("*", SearchOption.AllDirectories).Where(f => f.Extension != ".pyc").OrderBy(f => f.FullName, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.FullName}|{file.LinkTarget ?? $"{file.Length}|{file.LastWriteTimeUtc.Ticks}"}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..24];
    }
}
