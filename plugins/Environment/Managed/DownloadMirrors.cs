using PyTool.Abstractions.Environments;

namespace PyTool.Plugins.Environments.Managed;

/// <summary>Where archives come from: the usual places, or a mirror that replaces them.</summary>
internal sealed class DownloadMirrors
{
    private const int CPythonPrefix = 0;
    private const int PyPyPrefix = 1;
    private const string FirstPlace = "https://releases.astral.sh/github/python-build-standalone/releases/download/";

    private readonly string? _cpython;
    private readonly string? _pypy;

    public DownloadMirrors(Surroundings surroundings, InterpreterDownloadQuery query)
    {
        _cpython = query.Mirror ?? surroundings.Variable("UV_PYTHON_INSTALL_MIRROR");
        _pypy = query.PyPyMirror ?? surroundings.Variable("UV_PYPY_INSTALL_MIRROR");
    }

    /// <summary>The URLs of an entry.</summary>
    /// <param name="shortened">A digit for the prefix and the rest, or a whole URL.</param>
    /// <param name="prefixes">The prefixes of the table.</param>
    /// <returns>URLs in the order in which they are tried.</returns>
    public IReadOnlyList<string> UrlsOf(string shortened, string[] prefixes)
    {
        var number = shortened.Length > 0 ? shortened[0] - '0' : -1;
        if (number < 0 || number >= prefixes.Length)
        {
            return [shortened];
        }

        var rest = shortened[1..];
        return number switch
        {
            CPythonPrefix when _cpython is not null => [_cpython.TrimEnd('/') + "/" + rest],
            CPythonPrefix => [FirstPlace + rest, prefixes[number] + rest],
            PyPyPrefix when _pypy is not null => [_pypy.TrimEnd('/') + "/" + rest],
            _ => [prefixes[number] + rest],
        };
    }
}
