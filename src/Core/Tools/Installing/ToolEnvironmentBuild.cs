using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Concrete;
using PyTool.Core.Installation.Execution;
using PyTool.Core.Installation.Plans;
using PyTool.Core.Interpreters;
using PyTool.Core.Sessions;
using PyTool.Core.Tools.Installed;
using PyTool.Core.Tools.Receipts;
using PyTool.Projects.Settings;

namespace PyTool.Core.Tools.Installing;

/// <summary>
/// The next environment of a tool, made beside the present one and put in its place in one step, with its receipt: whoever starts the tool meanwhile gets the old one or the new one.
/// Texts in it (first lines of scripts, activation) speak of the final place from the beginning.
/// </summary>
internal sealed class ToolEnvironmentBuild : IDisposable
{
    private readonly CommandSession _session;
    private readonly string _place;
    private string? _beside;

    private ToolEnvironmentBuild(CommandSession session, string place, string? beside, EnvironmentSnapshot snapshot)
    {
        _session = session;
        _place = place;
        _beside = beside;
        Snapshot = snapshot;
    }

    /// <summary>What it holds: first what it begins with, after the installation the result.</summary>
    public EnvironmentSnapshot Snapshot { get; private set; }

    /// <summary>Begins with an empty environment.</summary>
    public static async Task<ToolEnvironmentBuild> CreateAsync(CommandSession session, string place, Interpreter interpreter, PythonRequest request, CancellationToken cancellationToken)
    {
        var beside = TreeExchange.Beside(place);
        var layout = await session.Jobs.Environments.CreateAsync(
            new CreateEnvironmentRequest { RootPath = beside, Interpreter = interpreter, FollowsPatchUpgrades = request.Version?.Version is not { ReleaseCount: >= 3 } }, cancellationToken).ConfigureAwait(false);
        if (layout.IsReadOnly)
        {
            throw new PyToolException(InterpreterErrors.ReadOnly, "The environment provider hands out read-only environments; a tool needs one that can be filled");
        }

        ScriptTexts.Rename(layout.Scheme.Scripts, Path.GetFileName(beside), Path.GetFileName(place));
        return new ToolEnvironmentBuild(session, place, beside, new EnvironmentSnapshot { Layout = PlaceLayout.At(layout, beside, beside, place), Distributions = [] });
    }

    /// <summary>Begins with the present environment. It is copied when something changes.</summary>
    public static ToolEnvironmentBuild Continue(CommandSession session, string place, EnvironmentSnapshot present) => new(session, place, null, present);

    /// <summary>Installs and removes until it holds exactly some distributions.</summary>
    public async Task<InstallReport> InstallAsync(ConcreteWorld world, IReadOnlyList<RequestedDistribution> distributions, CancellationToken cancellationToken)
    {
        var request = Request(Snapshot, distributions);
        var plan = EnvironmentInstaller.Plan(world, request);
        if (plan.IsEmpty)
        {
            return new InstallReport();
        }

        if (_beside is null)
        {
            _beside = TreeExchange.Beside(_place);
            TreeLinks.Copy(_place, _beside);
            Snapshot = Moved(Snapshot, _beside);
            request = Request(Snapshot, distributions);
            plan = EnvironmentInstaller.Plan(world, request);
        }

        var report = await EnvironmentInstaller.ExecuteAsync(world, request, plan, cancellationToken).ConfigureAwait(false);
        var found = await _session.Jobs.Environments.InspectAsync(_beside, cancellationToken).ConfigureAwait(false)
            ?? throw new PyToolException(ToolErrors.Environment, $"The environment at `{_place}` cannot be used");
        Snapshot = found;
        return report;
    }

    /// <summary>Writes the receipt and takes the place.</summary>
    public void Publish(ToolReceipt receipt)
    {
        var content = ToolReceiptWriter.Write(receipt);
        if (_beside is null)
        {
            Files.WholeFile.Write(Path.Combine(_place, ToolReceipt.FileName), content);
            return;
        }

        try
        {
            File.Delete(Path.Combine(_beside, ".lock"));
            var receiptPath = Path.Combine(_beside, ToolReceipt.FileName);

            // It may be the same file as the one of the present environment.
            File.Delete(receiptPath);
            File.WriteAllBytes(receiptPath, content);
            TreeExchange.Publish(_beside, _place);
            _beside = null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PyToolException(ToolErrors.Environment, $"The environment at `{_place}` cannot be put in place", exception);
        }
    }

    /// <summary>Compiles the environment in its place, when the settings ask for it.</summary>
    public static async Task<InstallReport> CompileAsync(ConcreteWorld world, CommandSession session, string place, CancellationToken cancellationToken)
    {
        if (!session.Settings.IsSet(SettingKeys.CompileBytecode) || await session.Jobs.Environments.InspectAsync(place, cancellationToken).ConfigureAwait(false) is not { } snapshot)
        {
            return new InstallReport();
        }

        return await Installer.ExecuteAsync(
            new InstallPlan(), snapshot.Layout, session.Jobs.Cache, world.Client.Artifacts, Syncing.InstallSettings.Of(session, null, world.Builder), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_beside is not null)
        {
            TreeExchange.Remove(_beside);
        }
    }

    private static EnvironmentInstallRequest Request(EnvironmentSnapshot snapshot, IReadOnlyList<RequestedDistribution> distributions) =>
        new() { Environment = snapshot, Distributions = distributions, IsExact = true, IsStrict = true };

    private EnvironmentSnapshot Moved(EnvironmentSnapshot snapshot, string root)
    {
        var distributions = new List<InstalledDistribution>(snapshot.Distributions.Count);
        foreach (var distribution in snapshot.Distributions)
        {
            distributions.Add(new InstalledDistribution
            {
                Name = distribution.Name, Version = distribution.Version, MetadataPath = PlaceLayout.Move(distribution.MetadataPath, _place, root), Kind = distribution.Kind,
                DirectUrlJson = distribution.DirectUrlJson,
            });
        }

        return new EnvironmentSnapshot { Layout = PlaceLayout.At(snapshot.Layout, _place, root, _place), Distributions = distributions, Configuration = snapshot.Configuration };
    }
}
