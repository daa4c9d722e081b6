using PyTool.Abstractions.Plugins;

namespace PyTool.Core.Installation.Journal;

/// <summary>Carries out an intent whose journal is written, from the start or from where a killed process left it.</summary>
internal sealed class IntentRunner(string rootPath, IReadOnlyList<string> roots, IDiagnostics diagnostics, InstallFaults faults)
{
    private const string RemovedMark = "removed";

    /// <summary>All removals. Not repeated once they are complete: by then files of the same paths may be new ones.</summary>
    public void Remove(Intent intent)
    {
        var mark = Path.Combine(intent.Staging, RemovedMark);
        if (File.Exists(mark) || intent.Removals.Count == 0)
        {
            return;
        }

        var step = new RemovalStep(roots, diagnostics);
        var folders = new HashSet<string>[intent.Removals.Count];
        Each(intent.Removals.Count, index => folders[index] = step.RemoveFiles(intent.Removals[index], Aside(intent)));
        for (var index = 0; index < folders.Length; index++)
        {
            // One after the other: distributions share folders.
            step.RemoveFolders(folders[index], intent.Removals[index].Site);
            faults.Pass(InstallFault.Removed);
        }

        using var stream = new FileStream(mark, FileMode.CreateNew, FileAccess.Write, FileShare.None);
    }

    public void Place(Intent intent)
    {
        var last = "";
        foreach (var placement in intent.Placements)
        {
            if (!string.Equals(placement.To, last, StringComparison.Ordinal))
            {
                last = placement.To;
                Directory.CreateDirectory(last);
            }

            PlacementStep.Run(placement, Aside(intent));
            faults.Pass(InstallFault.Placed);
        }
    }

    /// <summary>The change is complete: the journal goes, then what it needed.</summary>
    public void Finish() => JournalFile.Delete(rootPath);

    /// <summary>Side by side; the first failure comes out as itself.</summary>
    private static void Each(int count, Action<int> work)
    {
        try
        {
            Parallel.For(0, count, work);
        }
        catch (AggregateException exception)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }
    }

    private static string Aside(Intent intent) => Path.Combine(intent.Staging, "aside");
}
