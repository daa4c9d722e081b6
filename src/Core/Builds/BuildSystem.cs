using PyTool.Abstractions.Plugins;
using PyTool.Projects;
using PyTool.Standards.Requirements;
using PyTool.Toml;

namespace PyTool.Core.Builds;

/// <summary>How a project is built: the table <c>build-system</c> (PEP 517, 518), or what stands for it where it is missing.</summary>
internal sealed class BuildSystem
{
    private const string Legacy = "setuptools.build_meta:__legacy__";

    /// <summary>Requirements of the backend.</summary>
    public required IReadOnlyList<Requirement> Requires { get; init; }

    /// <summary>Module of the backend.</summary>
    public required string Module { get; init; }

    /// <summary>Object within the module; <see langword="null"/>: the module itself.</summary>
    public string? Object { get; init; }

    /// <summary>Directories within the project that the backend is imported from, absolute.</summary>
    public IReadOnlyList<string> BackendPath { get; init; } = [];

    /// <summary>The backend as it is written in messages.</summary>
    public string Name => Object is null ? Module : Module + ":" + Object;

    /// <summary>Reads it.</summary>
    /// <param name="directory">Absolute path of the project.</param>
    /// <exception cref="PyToolException">It is no project, or the table is wrong.</exception>
    public static BuildSystem Read(string directory)
    {
        var path = Path.Combine(directory, "pyproject.toml");
        if (!File.Exists(path))
        {
            return File.Exists(Path.Combine(directory, "setup.py"))
                ? Default()
                : throw Wrong($"`{directory}` does not appear to be a Python project, as neither `pyproject.toml` nor `setup.py` are present in the directory");
        }

        try
        {
            return TomlDocument.Load(path).Root.TryGetTable("build-system", out var table) ? Read(table, directory) : Default();
        }
        catch (TomlException exception)
        {
            throw new PyToolException(SourceBuildErrors.Project, $"Invalid `pyproject.toml`: {path}", exception);
        }
    }

    private static BuildSystem Default() => new() { Requires = [Requirement.Parse("setuptools >= 40.8.0")], Module = "setuptools.build_meta", Object = "__legacy__" };

    private static BuildSystem Read(TomlTable table, string directory)
    {
        if (!table.TryGetValue("requires", out var requires) || requires.Kind != TomlKind.Array)
        {
            throw Wrong("`build-system.requires` must be a list of requirements");
        }

        var backend = table.TryGetValue("build-backend", out var value) ? value.AsString() : Legacy;
        var colon = backend.IndexOf(':', StringComparison.Ordinal);
        var (module, member) = colon < 0 ? (backend, null) : (backend[..colon], backend[(colon + 1)..]);
        if (!IsDotted(module) || (member is not null && !IsDotted(member)))
        {
            throw Wrong($"`build-system.build-backend` is not the name of a module: `{backend}`");
        }

        return new BuildSystem
        {
            Requires = [.. requires.AsArray().ToStrings().Select(Parse)],
            Module = module,
            Object = member,
            BackendPath = table.TryGetValue("backend-path", out var paths) ? [.. paths.AsArray().ToStrings().Select(path => Inside(directory, path))] : [],
        };
    }

    private static Requirement Parse(string text) =>
        Requirement.TryParse(text, out var requirement) ? requirement : throw Wrong($"`build-system.requires` holds an invalid requirement: `{text}`");

    // The name becomes part of a program: nothing but identifiers may be in it.
    private static bool IsDotted(string text)
    {
        foreach (var part in text.Split('.'))
        {
            if (part.Length == 0 || char.IsAsciiDigit(part[0]))
            {
                return false;
            }

            foreach (var letter in part)
            {
                if (letter != '_' && !char.IsLetterOrDigit(letter))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>PEP 517: the directories must lie within the tree, links followed.</summary>
    private static string Inside(string directory, string path)
    {
        var full = Path.GetFullPath(path, directory);
        if (!Directory.Exists(full))
        {
            throw Wrong($"`backend-path` entry `{path}` does not exist or is not a directory");
        }

        var (real, root) = (RealPath.Of(full), RealPath.Of(directory));
        return string.Equals(real, root, StringComparison.Ordinal) || real.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? full
            : throw Wrong($"`backend-path` entry `{path}` is outside of the source tree");
    }

    private static PyToolException Wrong(string message) => new(SourceBuildErrors.Project, message) { ExitCode = 1 };
}
