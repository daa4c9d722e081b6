using PyTool.Abstractions.Environments;
using PyTool.Plugins.Environments.Managed;

namespace PyTool.Plugins.Environments.Discovery;

/// <summary>The managed installations on disk, newest first.</summary>
internal sealed class ManagedInstallations(Surroundings surroundings)
{
    public IEnumerable<InterpreterCandidate> Candidates(PythonRequest request)
    {
        foreach (var installation in All())
        {
            // The key says enough to leave out what cannot match without starting it.
            if (installation.RunsOn(surroundings.Platform) && (request.Kind is PythonRequestKind.ExecutableName || installation.Matches(request)))
            {
                yield return new InterpreterCandidate { Path = ExecutableFor(request, installation), Source = InterpreterSource.Managed };
            }
        }
    }

    // Whoever asks for no patch release gets the path that leads to the newest one, now and later.
    private string ExecutableFor(PythonRequest request, ManagedInstallation installation)
    {
        const int MinorPrecision = 2;
        var executable = installation.Executable(surroundings.Platform);
        return request.Version is not { Version.ReleaseCount: > MinorPrecision } && MinorVersionLink.PathOf(installation) is { } link && MinorVersionLink.LeadsTo(link, installation)
            ? link + executable[installation.Root.Length..]
            : executable;
    }

    /// <summary>All installations, newest version first.</summary>
    public IReadOnlyList<ManagedInstallation> All()
    {
        var found = new List<ManagedInstallation>();
        try
        {
            foreach (var directory in new DirectoryInfo(surroundings.InstallDirectory).EnumerateDirectories())
            {
                // Links are the minor-version names of installations that are listed themselves.
                if (directory.LinkTarget is null && ManagedInstallation.TryParse(directory.FullName) is { } installation)
                {
                    found.Add(installation);
                }
            }
        }
        catch (DirectoryNotFoundException)
        {
            // Nothing was ever installed.
            return [];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            surroundings.Trace("Failed to list managed Python installations: " + failure.Message);
            return [];
        }

        found.Sort((left, right) => left.CompareTo(right, surroundings.Platform));
        return found;
    }
}
