using PyTool.Abstractions.Environments;

namespace PyTool.Plugins.Environments.Discovery;

/// <summary>The directories of <c>PATH</c>, then those of pyenv; or of <c>UV_PYTHON_SEARCH_PATH</c> instead of all of them.</summary>
internal sealed class SearchPath(Surroundings surroundings)
{
    private const string ReplacingVariable = "UV_PYTHON_SEARCH_PATH";

    private readonly PyenvInstallations _pyenv = new(surroundings);

    /// <summary>Candidates in the order of the directories, names most specific first.</summary>
    public IEnumerable<InterpreterCandidate> Candidates(PythonRequest request)
    {
        var names = ExecutableNames.For(request);
        foreach (var directory in Directories(request))
        {
            foreach (var name in names.Names)
            {
                var path = Path.Combine(directory, name + surroundings.Platform.ExecutableSuffix);
                if (IsExecutable(path))
                {
                    yield return new InterpreterCandidate { Path = path, Source = InterpreterSource.SearchPath };
                }
            }

            if (names.ScansMinors)
            {
                foreach (var path in MinorNames(directory, names))
                {
                    yield return new InterpreterCandidate { Path = path, Source = InterpreterSource.SearchPath };
                }
            }
        }
    }

    /// <summary>Every file of the name that was asked for.</summary>
    public IEnumerable<InterpreterCandidate> Named(PythonRequest request)
    {
        var name = request.Text!;
        foreach (var directory in Directories(request))
        {
            var path = Path.Combine(directory, name);
            if (!IsExecutable(path) && surroundings.Platform.IsWindows)
            {
                path += surroundings.Platform.ExecutableSuffix;
            }

            if (IsExecutable(path))
            {
                yield return new InterpreterCandidate { Path = path, Source = InterpreterSource.SearchPath };
            }
        }
    }

    // Relative and empty items are left out: a file in the working directory is never started because of its name.
    private IEnumerable<string> Directories(PythonRequest request)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var replacement = surroundings.Variable(ReplacingVariable);
        var list = replacement ?? surroundings.Variable("PATH") ?? "";
        foreach (var item in list.Split(surroundings.Platform.ListSeparator))
        {
            var directory = item.Length > 1 ? Path.TrimEndingDirectorySeparator(item) : item;
            if (Path.IsPathFullyQualified(directory) && seen.Add(directory))
            {
                yield return directory;
            }
        }

        if (replacement is not null)
        {
            yield break;
        }

        foreach (var directory in _pyenv.Directories(request))
        {
            if (seen.Add(directory))
            {
                yield return directory;
            }
        }
    }

    private List<string> MinorNames(string directory, ExecutableNames names)
    {
        var found = new List<KeyValuePair<int, string>>();
        try
        {
            foreach (var path in Directory.EnumerateFiles(directory, "python3.*"))
            {
                var name = Path.GetFileName(path.AsSpan());
                var suffix = surroundings.Platform.ExecutableSuffix;
                if (suffix.Length > 0 && !name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
                {
                    continue;
                }

                if (names.IsMinorName(name[..^suffix.Length], out var minor) && !names.Names.Contains(name.ToString(), StringComparer.Ordinal) && IsExecutable(path))
                {
                    found.Add(new KeyValuePair<int, string>(minor, path));
                }
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A missing or unreadable directory of PATH has nothing to offer.
            return [];
        }

        // Newest first; the directory's own order is that of the file system.
        found.Sort(static (left, right) => left.Key != right.Key ? right.Key.CompareTo(left.Key) : string.CompareOrdinal(left.Value, right.Value));
        return found.ConvertAll(static pair => pair.Value);
    }

    private bool IsExecutable(string path)
    {
        try
        {
            if (!File.Exists(path))
            {
                return false;
            }

            const UnixFileMode Execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
            return surroundings.Platform.IsWindows || OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Execute) != 0;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // It vanished meanwhile, or may not be looked at: not a candidate.
            return false;
        }
    }
}
