namespace PyTool.Projects.PythonVersions;

/// <summary>A <c>.python-version</c> or <c>.python-versions</c>: requests for interpreters, one each line. The requests stay texts.</summary>
public sealed class PythonVersionFile
{
    /// <summary>Name of the file with the request that counts for one interpreter.</summary>
    public const string SingleName = ".python-version";

    /// <summary>Name of the file with all wanted interpreters.</summary>
    public const string ManyName = ".python-versions";

    /// <summary>Absolute path.</summary>
    public required string Path { get; init; }

    /// <summary>Requests in the order of the file, without comments and blank lines.</summary>
    public required IReadOnlyList<string> Requests { get; init; }

    /// <summary>The request that counts for one interpreter; <see langword="null"/> when the file has none.</summary>
    public string? First => Requests.Count > 0 ? Requests[0] : null;

    /// <summary>Whether it is the user's and not a project's.</summary>
    public bool IsGlobal { get; init; }

    /// <summary>Reads requests from the text of a file.</summary>
    public static IReadOnlyList<string> Parse(string text)
    {
        var requests = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            var request = line.Trim().Trim('\uFEFF').Trim();
            if (request.Length > 0 && request[0] != '#')
            {
                requests.Add(request);
            }
        }

        return requests;
    }

    /// <summary>The text of a file with requests.</summary>
    public static string Format(IEnumerable<string> requests) => string.Concat(requests.Select(static r => r + "\n"));
}
