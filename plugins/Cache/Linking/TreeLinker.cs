using System.Buffers.Text;
using PyTool.Abstractions.Caching;
using PyTool.Abstractions.Plugins;
using PyTool.Plugins.Cache.Platforms;
using PyTool.Plugins.Cache.Store;
using PyTool.Plugins.Cache.Unpacking;

namespace PyTool.Plugins.Cache.Linking;

/// <summary>Places the files of a wheel. Each is looked at first: another size or time than when it was verified, and its content is read again.</summary>
internal sealed class TreeLinker(Platform platform, ArchiveStore archives)
{
    /// <summary>Below this, starting a second worker costs more than it saves.</summary>
    private const int ParallelFrom = 512;

    /// <summary>The cache's file system cannot clone: known after the first refusal.</summary>
    private volatile bool cannotClone;

    public LinkReport Link(LinkRequest request, CancellationToken cancellationToken)
    {
        var archive = request.Wheel.Sha256 is { } sha256 ? archives.Find(sha256) : null;
        if (archive is null || !string.Equals(archive.Tree, request.Wheel.Directory, StringComparison.Ordinal))
        {
            throw Damaged(request, archive, "the entry is gone");
        }

        var choice = new LinkChoice(request.Mode ?? (OperatingSystem.IsWindows() ? LinkMode.Hardlink : LinkMode.Clone), cannotClone);
        var items = request.Items;
        var first = 0;
        var hint = 0;
        var targetBase = CommonFolder(items);
        using var placer = new FilePlacer(platform, archive.Tree, targetBase);

        // The first file that may be linked decides for the tree.
        while (first < items.Count && !choice.IsSettled)
        {
            PlaceOne(request, archive, placer, items[first++], choice, ref hint);
        }

        cannotClone |= choice.CannotClone;
        var count = items.Count - first;
        if (count < ParallelFrom)
        {
            PlaceRange(request, archive, placer, first, items.Count, choice, cancellationToken);
        }
        else
        {
            PlaceParallel(request, archive, targetBase, first, choice, cancellationToken);
        }

        return new LinkReport { UsedMode = choice.Mode, FallbackReason = choice.Reason };
    }

    private void PlaceParallel(LinkRequest request, StoredArchive archive, string targetBase, int first, LinkChoice choice, CancellationToken cancellationToken)
    {
        var workers = Math.Min(Environment.ProcessorCount, 4);
        var size = (request.Items.Count - first + workers - 1) / workers;
        try
        {
            Parallel.For(0, workers, worker =>
            {
                using var placer = new FilePlacer(platform, archive.Tree, targetBase);
                PlaceRange(request, archive, placer, first + (worker * size), Math.Min(request.Items.Count, first + ((worker + 1) * size)), choice, cancellationToken);
            });
        }
        catch (AggregateException exception)
        {
            // The first failure is what the user is told; the others are of the same kind.
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }
    }

    private void PlaceRange(LinkRequest request, StoredArchive archive, FilePlacer placer, int start, int end, LinkChoice choice, CancellationToken cancellationToken)
    {
        var hint = 0;
        for (var index = start; index < end; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            PlaceOne(request, archive, placer, request.Items[index], choice, ref hint);
        }
    }

    private void PlaceOne(LinkRequest request, StoredArchive archive, FilePlacer placer, LinkItem item, LinkChoice choice, ref int hint)
    {
        var mode = Verify(request, archive, placer, item, ref hint);
        while (true)
        {
            var way = item.MustCopy ? LinkMode.Copy : choice.Mode;
            var result = placer.Place(item, way, mode);
            if (result.IsDone)
            {
                if (!item.MustCopy)
                {
                    choice.Settle();
                }

                return;
            }

            if (way != LinkMode.Copy && !choice.IsSettled)
            {
                choice.FallBack(result);
                continue;
            }

            // After one success a file may still be special: too many links to it, or a folder on another device.
            if (way == LinkMode.Copy || result.Status is not (CallStatus.TooManyLinks or CallStatus.CrossDevice or CallStatus.NotPermitted) || !(result = placer.Place(item, LinkMode.Copy, mode)).IsDone)
            {
                throw Failed(request, archive, item, way, result);
            }

            return;
        }
    }

    /// <summary>Makes sure that the file is what was verified; returns its permission bits.</summary>
    private int Verify(LinkRequest request, StoredArchive archive, FilePlacer placer, LinkItem item, ref int hint)
    {
        var path = item.File.Path;
        var files = archive.Manifest.Files;
        UnpackedFile? expected;
        if (hint < files.Length && ReferenceEquals(files[hint].Path, path))
        {
            expected = files[hint++];
        }
        else
        {
            var position = archive.Manifest.IndexOf(path);
            expected = position < 0 ? null : files[position];
            hint = position + 1;
        }

        if (expected is null)
        {
            throw new PyToolException(CacheErrors.LinkFailed, $"`{path}` is no file of the wheel `{Path.GetFileName(request.Wheel.Directory)}`");
        }

        if (placer.Look(path) is not { Kind: FileKind.File } look || look.Size != expected.Size)
        {
            throw Damaged(request, archive, $"`{path}` is missing or was cut");
        }

        if (look.Modified != expected.Modified && !ArchiveCheck.HasDigest(Path.Combine(archive.Tree, path), expected.Digest))
        {
            throw Damaged(request, archive, $"`{path}` was changed");
        }

        return look.Mode;
    }

    /// <summary>The folder that all targets are below; empty when there is none.</summary>
    private static string CommonFolder(IReadOnlyList<LinkItem> items)
    {
        var common = items.Count == 0 ? default : Path.GetDirectoryName(items[0].Target.AsSpan());
        foreach (var item in items)
        {
            while (!common.IsEmpty && !IsBelow(item.Target, common))
            {
                common = Path.GetDirectoryName(common);
            }
        }

        return common.ToString();
    }

    private static bool IsBelow(ReadOnlySpan<char> path, ReadOnlySpan<char> folder) =>
        path.Length > folder.Length && (path[folder.Length] == '/' || path[folder.Length] == Path.DirectorySeparatorChar) && path.StartsWith(folder, StringComparison.Ordinal);

    private PyToolException Damaged(LinkRequest request, StoredArchive? archive, string what)
    {
        if (archive is not null)
        {
            archives.Drop(archive);
        }

        return new PyToolException(CacheErrors.EntryDamaged, $"The cache entry of `{request.Wheel.FileName}` is damaged: {what}") { Hint = "Run the command again, or `cache clean`" };
    }

    private PyToolException Failed(LinkRequest request, StoredArchive archive, LinkItem item, LinkMode mode, CallResult result)
    {
        if (result.Status == CallStatus.NotFound && placedFromGone(archive, item))
        {
            return Damaged(request, archive, $"`{item.File.Path}` is missing");
        }

        var verb = mode switch { LinkMode.Clone => "clone", LinkMode.Hardlink => "hardlink", LinkMode.Symlink => "symlink", _ => "copy" };
        return new PyToolException(CacheErrors.LinkFailed, $"failed to {verb} file from {Path.Combine(archive.Tree, item.File.Path)} to {item.Target}: {result.Describe()}");

        static bool placedFromGone(StoredArchive archive, LinkItem item) => !File.Exists(Path.Combine(archive.Tree, item.File.Path));
    }
}
