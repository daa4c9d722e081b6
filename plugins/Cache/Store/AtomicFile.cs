using PyTool.Plugins.Cache.Platforms;

namespace PyTool.Plugins.Cache.Store;

/// <summary>Writes a small file so that readers see the old or the new one: a temporary file beside it, then a rename.</summary>
internal static class AtomicFile
{
    public static void Write(Platform platform, string path, ReadOnlySpan<byte> content)
    {
        var temporary = Path.Combine(Path.GetDirectoryName(path)!, $"{CacheLayout.Temporary}{Guid.NewGuid():N}");
        try
        {
            using (var file = platform.CreateFile(temporary, executable: false))
            {
                file.Write(content);
                file.Finish();
            }

            var renamed = platform.Rename(temporary, path);
            if (!renamed.IsDone)
            {
                throw new IOException($"cannot replace `{path}`: {renamed.Describe()}");
            }
        }
        catch
        {
            _ = platform.Unlink(temporary);
            throw;
        }
    }
}
