using PyTool.Abstractions.Plugins;
using PyTool.Core.Archives;
using PyTool.Core.Builds.Isolation;
using PyTool.Core.Sessions;

namespace PyTool.Core.Builds.Sources;

/// <summary>A source archive, unpacked for one build: backends write into their source tree, so nobody else may see it.</summary>
internal sealed class UnpackedArchive : IDisposable
{
    private readonly string _scratch;

    private UnpackedArchive(string scratch, string directory)
    {
        _scratch = scratch;
        Directory = directory;
    }

    /// <summary>Absolute path of the project.</summary>
    public string Directory { get; }

    /// <summary>Unpacks.</summary>
    /// <exception cref="PyToolException">The archive is refused, or has no such directory.</exception>
    public static async Task<UnpackedArchive> OpenAsync(CommandSession session, FetchedArchive archive, string? subdirectory, CancellationToken cancellationToken)
    {
        var scratch = BuildDirectories.Create(session);
        try
        {
            var top = await SourceArchive.UnpackAsync(archive.Path, archive.FileName, scratch, cancellationToken).ConfigureAwait(false);
            return new UnpackedArchive(scratch, Inside(top, subdirectory));
        }
        catch
        {
            BuildDirectories.Remove(scratch);
            throw;
        }
    }

    /// <summary>A directory within a tree; links do not lead out of it.</summary>
    internal static string Inside(string top, string? subdirectory)
    {
        if (subdirectory is null)
        {
            return top;
        }

        var path = Path.GetFullPath(subdirectory, top);
        var (real, root) = (RealPath.Of(path), RealPath.Of(top));
        return System.IO.Directory.Exists(path) && (real == root || real.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            ? path
            : throw new PyToolException(SourceBuildErrors.Project, $"The source distribution is missing the subdirectory `{subdirectory}`") { ExitCode = 1 };
    }

    /// <summary>A file within a tree; links do not lead out of it.</summary>
    internal static string File(string top, string relative)
    {
        var path = Path.GetFullPath(relative, top);
        return System.IO.File.Exists(path) && RealPath.Of(path).StartsWith(RealPath.Of(top) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : throw new PyToolException(SourceBuildErrors.Project, $"The repository has no file `{relative}`") { ExitCode = 1 };
    }

    /// <inheritdoc/>
    public void Dispose() => BuildDirectories.Remove(_scratch);
}
