namespace PyTool.Core.Installation.Journal;

/// <summary>Moves staged files into place: whole folders where there is none yet, otherwise one by one. What has been moved is no longer in the staging folder, so repeating goes on where it ended.</summary>
internal static class PlacementStep
{
    private const string InfoSuffix = ".dist-info";

    /// <param name="placement">What goes where; the target folder is there.</param>
    /// <param name="asideFolder">Takes what stands in the way and cannot be replaced in one step.</param>
    public static void Run(Placement placement, string asideFolder)
    {
        if (!Directory.Exists(placement.From))
        {
            return;
        }

        var entries = Directory.GetFileSystemEntries(placement.From);

        // The metadata folder comes last: a distribution is installed when all of it is there.
        Array.Sort(entries, static (left, right) =>
        {
            var order = left.EndsWith(InfoSuffix, StringComparison.Ordinal).CompareTo(right.EndsWith(InfoSuffix, StringComparison.Ordinal));
            return order != 0 ? order : string.CompareOrdinal(left, right);
        });
        foreach (var entry in entries)
        {
            Move(entry, Path.Combine(placement.To, Path.GetFileName(entry)), asideFolder);
        }

        QuickMoves.RemoveIfEmpty(placement.From);
    }

    private static void Move(string source, string target, string asideFolder)
    {
        if (QuickMoves.TryMove(source, target))
        {
            return;
        }

        // Recursion is bounded: the depth of wheels is.
        var isFolder = new FileInfo(source).LinkTarget is null && Directory.Exists(source);
        var there = new FileInfo(target);
        var isLink = there.LinkTarget is not null;
        var isFolderThere = !isLink && Directory.Exists(target);
        if (isFolder && isFolderThere)
        {
            foreach (var entry in Directory.GetFileSystemEntries(source))
            {
                Move(entry, Path.Combine(target, Path.GetFileName(entry)), asideFolder);
            }

            QuickMoves.RemoveIfEmpty(source);
            return;
        }

        if (isFolder)
        {
            // A link is replaced, never followed.
            if (isLink || there.Exists)
            {
                File.Delete(target);
            }

            MoveFolder(source, target, asideFolder);
            return;
        }

        if (isFolderThere)
        {
            Directory.CreateDirectory(asideFolder);
            Directory.Move(target, Path.Combine(asideFolder, Guid.NewGuid().ToString("N")));
        }

        File.Move(source, target, overwrite: true);
    }

    /// <summary>One rename; on another device file by file.</summary>
    private static void MoveFolder(string source, string target, string asideFolder)
    {
        try
        {
            Directory.Move(source, target);
        }
        catch (IOException exception) when (DeviceErrors.IsCrossDevice(exception))
        {
            Directory.CreateDirectory(target);
            foreach (var entry in Directory.GetFileSystemEntries(source))
            {
                Move(entry, Path.Combine(target, Path.GetFileName(entry)), asideFolder);
            }
        }
    }
}
