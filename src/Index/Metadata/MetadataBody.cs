using System.Buffers;
using PyTool.Index.Http;

namespace PyTool.Index.Metadata;

/// <summary>Reads a small body as a whole.</summary>
internal static class MetadataBody
{
    public static async ValueTask<byte[]> ReadAsync(NetworkResponse response, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp((response.Length ?? 16 * 1024) + 1, 1024, MetadataLimits.File));
        var filled = 0;
        try
        {
            while (true)
            {
                if (filled == buffer.Length)
                {
                    // The limit of the request ends this.
                    var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
                    buffer.AsSpan(0, filled).CopyTo(larger);
                    ArrayPool<byte>.Shared.Return(buffer);
                    buffer = larger;
                }

                var count = await response.Body.ReadAsync(buffer.AsMemory(filled), cancellationToken).ConfigureAwait(false);
                if (count == 0)
                {
                    return buffer.AsSpan(0, filled).ToArray();
                }

                filled += count;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
