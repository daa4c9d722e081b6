using PyTool.Abstractions.Environments;

namespace PyTool.Plugins.Environments.Querying;

/// <summary>The interpreter behind a path: derived, cached, or asked.</summary>
internal sealed class InterpreterReader(Surroundings surroundings)
{
    private readonly InfoCache _cache = new(surroundings);
    private readonly InterpreterProbe _probe = new(surroundings);

    /// <summary>Reads an interpreter.</summary>
    /// <param name="path">Absolute path of an existing file.</param>
    /// <param name="source">Where it was found.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The interpreter.</returns>
    /// <exception cref="InterpreterProblem">It cannot be used.</exception>
    public async Task<Interpreter> ReadAsync(string path, InterpreterSource source, CancellationToken cancellationToken)
    {
        if (!surroundings.Platform.IsWindows && EnvironmentDerivation.Find(path) is { } derived)
        {
            var basis = await InfoAsync(derived.BaseExecutable, cancellationToken).ConfigureAwait(false);
            if (basis.ImplementationName == "cpython" && basis.Prefix == basis.BasePrefix)
            {
                return InterpreterBuilder.Build(surroundings, basis.InEnvironment(derived.Root, path, basis.BaseExecutable), path, source);
            }
        }

        return InterpreterBuilder.Build(surroundings, await InfoAsync(path, cancellationToken).ConfigureAwait(false), path, source);
    }

    private async Task<InterpreterInfo> InfoAsync(string path, CancellationToken cancellationToken)
    {
        var stamp = StampOf(path) ?? throw new InterpreterProblem("Python interpreter not found at `" + path + "`") { IsTrivial = true };
        if (_cache.Find(path, stamp) is { } known)
        {
            return known;
        }

        var info = await _probe.AskAsync(path, cancellationToken).ConfigureAwait(false);

        // A shim starts whatever its own settings say at the moment: what it was once says nothing.
        if (IsSameExecutable(path, info.SysExecutable))
        {
            _cache.Store(path, stamp, info);
        }

        return info;
    }

    // An environment's prefix also depends on its configuration.
    private static string? StampOf(string path)
    {
        var stamp = FileStamp.Of(path);
        var parent = Path.GetDirectoryName(Path.GetDirectoryName(path));
        return stamp is null || parent is null ? stamp : stamp + "|" + FileStamp.Of(Path.Combine(parent, "pyvenv.cfg"));
    }

    private bool IsSameExecutable(string path, string reported) => string.Equals(
        path, reported, surroundings.Platform.IsWindows || surroundings.Platform.IsMac ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
}
