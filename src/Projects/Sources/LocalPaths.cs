using PyTool.Projects.PyProject;
using PyTool.Projects.Reading;

namespace PyTool.Projects.Sources;

/// <summary>Paths in sources and requirements.</summary>
internal static class LocalPaths
{
    public static string Resolve(string path, string directory) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, directory));

    /// <summary>Whether a path means a source tree; one that is not there does if it has no extension.</summary>
    public static bool IsDirectory(string path) => Directory.Exists(path) || (!File.Exists(path) && !HasExtension(Path.GetFileName(path)));

    /// <summary>Whether a tree says that it is a package; one that says nothing or cannot be read counts as one.</summary>
    public static bool IsDeclaredPackage(string directory)
    {
        try
        {
            var path = Path.Join(directory, "pyproject.toml");
            return !File.Exists(path) || (PyProjectFile.Parse(path, BoundedFile.ReadAllBytes(path)).Uv.Package ?? true);
        }
        catch (Exception exception) when (exception is ProjectException or IOException or UnauthorizedAccessException)
        {
            // Whoever builds the tree reports what is wrong with it.
            return true;
        }
    }

    private static bool HasExtension(string name) => name.LastIndexOf('.') > 0;
}
