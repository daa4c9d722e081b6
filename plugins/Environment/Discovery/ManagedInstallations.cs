using PyTool.Abstractions.Environments;

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
                yield return new InterpreterCandidate { Path = installation.Executable(surroundings.Platform), Source = InterpreterSource.Managed };
            }
        }
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
