using System.Runtime.InteropServices;
using PyTool.Abstractions.Environments;

namespace PyTool.Plugins.Environments.Creation;

/// <summary>The place of a new environment: what is there, whether it may go, and the exchange of the old tree for the new one.</summary>
internal sealed class EnvironmentTarget
{
    private const int AtWorkingDirectory = -100;
    private const uint Exchange = 2;

    private readonly Surroundings _surroundings;
    private readonly string _root;

    public EnvironmentTarget(Surroundings surroundings, string root)
    {
        _surroundings = surroundings;
        _root = root;

        // A link to a directory stays: what it points to is replaced.
        Directory = new DirectoryInfo(root) is { LinkTarget: not null } link && link.ResolveLinkTarget(returnFinalTarget: true) is { } target ? target.FullName : root;
    }

    /// <summary>The directory itself, links resolved.</summary>
    public string Directory { get; }

    public bool Exists => System.IO.Directory.Exists(Directory);

    /// <summary>Throws when the place is taken and may not be used.</summary>
    public void Check(ExistingEnvironment existing)
    {
        var shown = _surroundings.Display(_root);
        if (File.Exists(Directory))
        {
            throw EnvironmentFailure.CannotCreate("File exists at `" + shown + "`", null);
        }

        if (!Exists)
        {
            if (new FileInfo(_root).LinkTarget is { } target)
            {
                throw EnvironmentFailure.CannotCreate("The link `" + shown + "` points to a missing place: " + target, null);
            }

            return;
        }

        if (existing is ExistingEnvironment.WriteOver or ExistingEnvironment.ReplaceAnything || !System.IO.Directory.EnumerateFileSystemEntries(Directory).Any())
        {
            return;
        }

        var isEnvironment = PyVenvConfiguration.Exists(Directory);
        if (existing == ExistingEnvironment.Fail)
        {
            var (what, noun) = isEnvironment ? ("A virtual environment", "virtual environment") : ("A directory", "directory");
            throw EnvironmentFailure.CannotCreate(
                what + " already exists at: " + shown, "Use the `--clear` flag or set `UV_VENV_CLEAR=1` to replace the existing " + noun);
        }

        if (!isEnvironment)
        {
            throw EnvironmentFailure.CannotCreate(
                "pytool will not clear a directory that is not a virtual environment", "Use the `--force` flag to remove the existing directory anyway");
        }
    }

    /// <summary>A new directory beside the target, on the same file system.</summary>
    public string MakeSibling()
    {
        var parent = Path.GetDirectoryName(Directory) ?? throw EnvironmentFailure.CannotCreate("A file system's root cannot become an environment", null);
        System.IO.Directory.CreateDirectory(parent);
        var path = Path.Combine(parent, "." + Path.GetFileName(Directory) + ".new-" + Guid.NewGuid().ToString("N")[..12]);
        System.IO.Directory.CreateDirectory(path);
        return path;
    }

    /// <summary>Puts a finished tree in the target's place. The old tree is gone from there at the same moment.</summary>
    public void Publish(string finished)
    {
        if (OperatingSystem.IsWindows())
        {
            PublishInTwoSteps(finished);
            return;
        }

        // rename replaces a missing or an empty directory.
        if (NativeMethods.Rename(finished, Directory) == 0)
        {
            return;
        }

        if (OperatingSystem.IsLinux() && NativeMethods.RenameAt2(AtWorkingDirectory, finished, AtWorkingDirectory, Directory, Exchange) == 0)
        {
            // What the name of the new tree stands for now is the old one.
            DirectoryRemoval.Remove(finished);
            return;
        }

        PublishInTwoSteps(finished);
    }

    private void PublishInTwoSteps(string finished)
    {
        if (!Exists)
        {
            System.IO.Directory.Move(finished, Directory);
            return;
        }

        var old = finished + ".old";
        try
        {
            System.IO.Directory.Move(Directory, old);
        }
        catch (IOException)
        {
            // A mount point cannot be moved: its content is exchanged instead.
            ExchangeContent(finished);
            return;
        }

        System.IO.Directory.Move(finished, Directory);
        DirectoryRemoval.Remove(old);
    }

    private void ExchangeContent(string finished)
    {
        DirectoryRemoval.RemoveContent(Directory);
        TreeCopy.Merge(finished, Directory);
        DirectoryRemoval.Remove(finished);
    }
}
