using PyTool.Abstractions.Environments;
using PyTool.Core.Sessions;

namespace PyTool.Core.Running;

/// <summary>Environments that go with a run.</summary>
internal static class TemporaryEnvironments
{
    private const string Bucket = "builds-v1000";

    /// <summary>Absolute path for a new one; nothing is there.</summary>
    public static string Place(CommandSession session)
    {
        var bucket = Path.Combine(session.CacheDirectory, Bucket);
        Directory.CreateDirectory(bucket);
        return Path.Combine(bucket, ".tmp" + Guid.NewGuid().ToString("N")[..12]);
    }

    /// <summary>The interpreter of a new environment: a provider may name the one below it.</summary>
    public static async Task<Interpreter> InterpreterOfAsync(CommandSession session, EnvironmentLayout layout, CancellationToken cancellationToken) =>
        layout.Interpreter.IsVirtualEnvironment ? layout.Interpreter
            : (await session.Jobs.Environments.InspectAsync(layout.RootPath, cancellationToken).ConfigureAwait(false))?.Layout.Interpreter ?? layout.Interpreter;

    /// <summary>Removes one.</summary>
    public static void Remove(CommandSession session, string directory)
    {
        try
        {
            if (Directory.Exists(directory))
            {
                Directory.Delete(directory, recursive: true);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The command may still have something open there; the cache cleans up later.
            session.Trace($"The temporary environment at `{directory}` cannot be removed: {exception.Message}");
        }
    }
}
