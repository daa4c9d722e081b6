using PyTool.Abstractions.Plugins;
using PyTool.Core.Sessions;
using PyTool.Projects.PythonVersions;
using PyTool.Projects.Workspaces;
using PyTool.Standards.Names;

namespace PyTool.Core.Initialising;

/// <summary>Makes a project (<c>pytool init</c>).</summary>
public sealed class ProjectInitialiser(CommandSession session)
{
    private const string IgnoreText = "# Python-generated files\n__pycache__/\n*.py[oc]\nbuild/\ndist/\nwheels/\n*.egg-info\n\n# Virtual environments\n.venv\n";

    private readonly GitTool _git = new(session);

    /// <summary>Makes the project.</summary>
    /// <returns>Completes when it is written.</returns>
    /// <exception cref="PyToolException">It exists, has no valid name, or cannot be written.</exception>
    public async Task RunAsync(InitRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var shown = Shown(request.Path);
        var directory = Path.TrimEndingDirectorySeparator(Path.GetFullPath(shown));
        RefuseExisting(directory, shown);
        var name = request.Name ?? NameOf(directory);
        CreateDirectory(directory, shown);

        var workspace = request.NoWorkspace ? null : MemberRegistration.FindWorkspace(session, directory);
        var pins = request.PinPython ?? !request.IsBare;
        var python = await PythonPlan.MakeAsync(session, request.Python, workspace, pins, cancellationToken).ConfigureAwait(false);
        var plan = new ProjectPlan
        {
            Name = name, Directory = directory, Request = request, RequiresPython = python.RequiresPython, Pin = python.Pin,
            Author = await FindAuthorAsync(request, directory, cancellationToken).ConfigureAwait(false),
        };
        var isMember = workspace is not null && directory.StartsWith(workspace.Directory + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        await SetUpGitAsync(request, directory, cancellationToken).ConfigureAwait(false);
        Write(plan);
        if (isMember)
        {
            MemberRegistration.Add(session, workspace!, name, directory);
        }

        session.Tell(request.Path is null ? $"Initialized project `{name}`" : $"Initialized project `{name}` at `{shown}`");
    }

    private string Shown(string? path)
    {
        if (path is null)
        {
            return session.WorkingDirectory;
        }

        while (path.StartsWith("./", StringComparison.Ordinal))
        {
            path = path[2..].TrimStart('/');
        }

        return path is "" or "." ? session.WorkingDirectory : Path.Combine(session.WorkingDirectory, Path.TrimEndingDirectorySeparator(path));
    }

    private static void RefuseExisting(string directory, string shown)
    {
        var path = Path.Combine(directory, "pyproject.toml");
        if (!File.Exists(path))
        {
            return;
        }

        var hasProject = File.ReadLines(path).Any(static l => l.TrimStart().StartsWith("[project", StringComparison.Ordinal));
        throw new PyToolException(InitErrors.Exists, $"Cannot initialize a project in `{shown}` because `pyproject.toml` already exists")
        {
            Hint = hasProject ? null : "To use this directory as a project, declare its name, version, and other metadata in a `[project]` table",
        };
    }

    private static PackageName NameOf(string directory)
    {
        // Blanks are no part of names, but of many directories'.
        var text = Path.GetFileName(directory);
        return PackageName.TryParse(text.Replace(' ', '-'), out var name)
            ? name
            : throw new PyToolException(InitErrors.Name, $"The target directory (`{text}`) is not a valid package name. Please provide a package name with `--name`.");
    }

    private static void CreateDirectory(string directory, string shown)
    {
        try
        {
            Directory.CreateDirectory(directory);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw NewFile.Failure($"failed to create directory `{shown}`", exception);
        }
    }

    private async Task<ProjectAuthor?> FindAuthorAsync(InitRequest request, string directory, CancellationToken cancellationToken)
    {
        var isWanted = request.Author == AuthorSource.Git || (request.Author == AuthorSource.Auto && request.IsPackage);
        return isWanted ? await _git.FindAuthorAsync(directory, cancellationToken).ConfigureAwait(false) : null;
    }

    private async Task SetUpGitAsync(InitRequest request, string directory, CancellationToken cancellationToken)
    {
        if (request.WithGit ?? !request.IsBare)
        {
            switch (await _git.IsInsideWorkTreeAsync(directory, cancellationToken).ConfigureAwait(false))
            {
                case null when request.WithGit == true:
                    throw GitTool.Missing();
                case false:
                    await _git.InitAsync(directory, cancellationToken).ConfigureAwait(false);
                    NewFile.Create(Path.Combine(directory, ".gitignore"), IgnoreText);
                    break;
            }
        }
    }

    private static void Write(ProjectPlan plan)
    {
        NewFile.Create(Path.Combine(plan.Directory, "pyproject.toml"), ProjectText.Of(plan));
        foreach (var (path, text) in SourceFiles.Of(plan))
        {
            // Sources of the user's own stay the only ones.
            if (!path.StartsWith("src/", StringComparison.Ordinal) || !File.Exists(Path.Combine(plan.Directory, path)))
            {
                NewFile.Create(Path.Combine(plan.Directory, path), text);
            }
        }

        if (plan.HasReadme)
        {
            NewFile.Create(Path.Combine(plan.Directory, "README.md"), "");
        }

        if (plan.Pin is { } pin)
        {
            NewFile.Create(Path.Combine(plan.Directory, PythonVersionFile.SingleName), pin + "\n");
        }
    }
}
