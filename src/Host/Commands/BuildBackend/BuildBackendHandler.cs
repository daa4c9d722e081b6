using System.IO.Compression;
using PyTool.Core.Builds.UvBuild;
using PyTool.Host.CommandLine;
using PyTool.Projects;

namespace PyTool.Host.Commands.BuildBackend;

/// <summary>Runs the hooks of the backend <c>uv_build</c> (PEP 517, 660) in the working directory; the answer goes to standard output.</summary>
internal static class BuildBackendHandler
{
    public static Task<int> SdistAsync(CommandInvocation invocation, CancellationToken cancellationToken) => Write(invocation, "SDIST_DIRECTORY", static (backend, directory) =>
    {
        using var stream = Create(directory, backend.SdistName);
        backend.WriteSdist(stream);
        return backend.SdistName;
    });

    public static Task<int> WheelAsync(CommandInvocation invocation, CancellationToken cancellationToken) =>
        Write(invocation, "WHEEL_DIRECTORY", static (backend, directory) => Wheel(backend, directory, isEditable: false));

    public static Task<int> EditableAsync(CommandInvocation invocation, CancellationToken cancellationToken) =>
        Write(invocation, "WHEEL_DIRECTORY", static (backend, directory) => Wheel(backend, directory, isEditable: true));

    public static Task<int> MetadataAsync(CommandInvocation invocation, CancellationToken cancellationToken) => Write(invocation, "WHEEL_DIRECTORY", static (backend, directory) => backend.WriteMetadataDirectory(directory));

    /// <summary>The backend needs nothing.</summary>
    public static Task<int> RequiresAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        invocation.Host.Output.WriteResultLine("[]");
        return Task.FromResult(0);
    }

    private static string Wheel(UvBuildBackend backend, string directory, bool isEditable)
    {
        using var stream = Create(directory, backend.WheelName);
        backend.WriteWheel(stream, isEditable, CompressionLevel.Optimal);
        return backend.WheelName;
    }

    private static FileStream Create(string directory, string name) => new(Path.Combine(directory, name), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 64 * 1024);

    private static Task<int> Write(CommandInvocation invocation, string argument, Func<UvBuildBackend, string, string> work)
    {
        var working = Sessions.SessionComposition.ProjectDirectory(invocation);
        var directory = Path.GetFullPath(invocation.Parsed.Arguments(argument)[0], working);
        Directory.CreateDirectory(directory);
        var file = new ProjectFiles(working).FindProjectIn(working) ?? throw new ProjectException("No `pyproject.toml` found in the current directory");
        invocation.Host.Output.WriteResultLine(work(new UvBuildBackend(file), directory));
        return Task.FromResult(0);
    }
}
