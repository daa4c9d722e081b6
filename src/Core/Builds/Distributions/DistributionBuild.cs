using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Builds.Hooks;
using PyTool.Core.Builds.Sources;
using PyTool.Core.Builds.UvBuild;
using PyTool.Core.Interpreters;
using PyTool.Core.Locking;
using PyTool.Core.Resolving;
using PyTool.Core.Sessions;
using PyTool.Projects.PyProject;

namespace PyTool.Core.Builds.Distributions;

/// <summary>Builds the distributions of one source.</summary>
internal sealed class DistributionBuild(CommandSession session, DistributionRequest request, DistributionSource source, OutputDirectory output) : IDisposable
{
    private UnpackedArchive? _unpacked;
    private Interpreter? _interpreter;

    /// <summary>Says what is about to be built.</summary>
    public void Announce(DistributionKind kind)
    {
        if (request.List && kind != DistributionKind.Sdist || (request.List && source.Plan.Count == 1))
        {
            return;
        }

        session.Tell(source.Prefix + kind switch
        {
            DistributionKind.Sdist => "Building source distribution...",
            DistributionKind.Wheel => "Building wheel...",
            _ => "Building wheel from source distribution...",
        });
    }

    /// <summary>Builds, or lists what would be built.</summary>
    public async Task RunAsync(DistributionKind kind, CancellationToken cancellationToken)
    {
        var directory = kind == DistributionKind.WheelFromSdist ? await UnpackAsync(cancellationToken).ConfigureAwait(false) : source.Path;
        var native = Native(directory, kind);
        if (request.List)
        {
            List(native!, kind);

            // A wheel that is listed by way of the source distribution needs that.
            if (kind != DistributionKind.Sdist || source.Plan.Count == 1)
            {
                return;
            }
        }

        var staging = output.CreateStaging();
        try
        {
            var built = native is null
                ? await AskAsync(directory, kind, staging, cancellationToken).ConfigureAwait(false)
                : Write(native, kind, staging);
            var path = output.Publish(built);
            source.Sdist = kind == DistributionKind.Sdist ? path : source.Sdist;
            source.Lines.Add("Successfully built " + UserPath.Display(path, session.WorkingDirectory));
        }
        finally
        {
            OutputDirectory.Remove(staging);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _unpacked?.Dispose();

    private static string Write(UvBuildBackend backend, DistributionKind kind, string staging)
    {
        var path = Path.Combine(staging, kind == DistributionKind.Sdist ? backend.SdistName : backend.WheelName);
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024);
        if (kind == DistributionKind.Sdist)
        {
            backend.WriteSdist(stream);
        }
        else
        {
            backend.WriteWheel(stream, isEditable: false, System.IO.Compression.CompressionLevel.Optimal);
        }

        return path;
    }

    private void List(UvBuildBackend backend, DistributionKind kind)
    {
        var isSdist = kind == DistributionKind.Sdist;
        var name = isSdist ? backend.SdistName : backend.WheelName;
        var lines = new List<string> { $"Building {name} will include the following files:" };
        lines.AddRange((isSdist ? backend.ListSdist() : backend.ListWheel()).Select(static member => $"{member.Path} ({member.Origin ?? "generated"})"));
        source.Lists.Add((source.Lines.Count, string.Join('\n', lines)));
    }

    /// <summary>The backend that is built in, when the project asks for it; <see langword="null"/>: another one must be asked.</summary>
    private UvBuildBackend? Native(string directory, DistributionKind kind)
    {
        // What is inside a given archive is built by whom it asks, as anybody else would build it.
        if (request.ForcePep517 || source.IsArchive)
        {
            return request.List ? throw Unlisted("it is a source distribution") : null;
        }

        if (Project(directory) is not { } file)
        {
            return request.List ? throw Unlisted("it does not have a `pyproject.toml`") : null;
        }

        var fitness = UvBuildFitness.Of(file);
        if (fitness.Objection is { } objection)
        {
            return request.List ? throw Unlisted(objection) : null;
        }

        if (fitness.Warning is { } warning && kind == DistributionKind.Sdist)
        {
            session.Warn(warning);
        }

        return new UvBuildBackend(file);
    }

    private PyProjectFile? Project(string directory) =>
        string.Equals(directory, source.Path, StringComparison.Ordinal) ? session.Files.FindProjectIn(directory) : new Projects.ProjectFiles(directory).FindProjectIn(directory);

    private PyToolException Unlisted(string reason) => new(BuildErrors.Source,
        $"Can only use `--list` with a compatible uv build backend, but `{UserPath.Display(source.Path, session.WorkingDirectory)}` is not compatible because {reason}");

    private async Task<string> UnpackAsync(CancellationToken cancellationToken)
    {
        var path = source.Sdist ?? source.Path;
        var archive = new FetchedArchive(path, Path.GetFileName(path), "");
        _unpacked ??= await UnpackedArchive.OpenAsync(session, archive, null, cancellationToken).ConfigureAwait(false);
        return _unpacked.Directory;
    }

    private async Task<string> AskAsync(string directory, DistributionKind kind, string staging, CancellationToken cancellationToken)
    {
        _interpreter ??= await FindPythonAsync(cancellationToken).ConfigureAwait(false);
        var settings = BuildSettings.Of(session).With(request.Constraints);
        var context = new BuildContext { Session = session, Interpreter = _interpreter, Index = session.Index, Settings = settings, Output = request.ShowsLogs ? session.Tell : null };
        var trees = new SourceTrees(session.Files, source.Workspace, LockRun.Lowering(session), RequirementConversion.Of(session));
        var project = File.Exists(Path.Combine(directory, "pyproject.toml")) ? Project(directory)?.Project : null;
        var target = new BuildTarget
        {
            Directory = directory, Identity = directory, Label = source.Label, Name = project?.Name, Version = project?.Version,
            IsLocal = string.Equals(directory, source.Path, StringComparison.Ordinal) && project is not null,
        };
        var hook = kind == DistributionKind.Sdist ? BuildHook.SourceDistribution : BuildHook.Wheel;
        using var build = await SourceBuild.PrepareAsync(context, BuildChain.None, trees, target, hook, cancellationToken).ConfigureAwait(false);
        return kind == DistributionKind.Sdist
            ? await build.SourceDistributionAsync(staging, cancellationToken).ConfigureAwait(false)
            : await build.WheelAsync(staging, cancellationToken).ConfigureAwait(false);
    }

    private Task<Interpreter> FindPythonAsync(CancellationToken cancellationToken)
    {
        var choice = source.Workspace is { } workspace
            ? PythonChooser.ForWorkspace(session, workspace, request.Python, isEnabled: null)
            : PythonChooser.Standalone(session, request.Python);
        return InterpreterSearch.FindAsync(session, choice.Request, EnvironmentPreference.Any, cancellationToken);
    }
}
