using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Packages;
using PyTool.Core.Concrete;
using PyTool.Core.Sessions;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Core.VirtualEnvironments;

/// <summary>Installs the packages that tools of old expect in an environment (<c>--seed</c>).</summary>
internal sealed class VenvSeed(CommandSession session)
{
    private static readonly PyVersion WithoutSetuptools = PyVersion.Parse("3.12");

    /// <summary>Installs them and tells their versions.</summary>
    /// <param name="layout">The new environment.</param>
    /// <param name="interpreter">The interpreter it was made from.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task InstallAsync(EnvironmentLayout layout, Interpreter interpreter, CancellationToken cancellationToken)
    {
        var names = interpreter.Version.CompareTo(WithoutSetuptools) >= 0 ? new[] { "pip" } : ["pip", "setuptools", "wheel"];
        var world = ConcreteWorld.Open(session, ConcreteTarget.Of(interpreter), new ConcreteWorldOptions { TellsBuilds = false });
        var request = ConcreteRequest.Of(session.Settings, [.. names.Select(static name => new PackageRequirement { Name = PackageName.Parse(name) })]);
        var resolution = await ConcreteResolver.In(world).ResolveAsync(request, cancellationToken).ConfigureAwait(false);
        var snapshot = await session.Jobs.Environments.InspectAsync(layout.RootPath, cancellationToken).ConfigureAwait(false) ?? new EnvironmentSnapshot { Layout = layout, Distributions = [] };
        var report = await EnvironmentInstaller.InstallAsync(
            world, new EnvironmentInstallRequest { Environment = snapshot, Distributions = resolution.Distributions }, cancellationToken).ConfigureAwait(false);
        foreach (var change in report.Changes)
        {
            session.Tell(" " + change);
        }
    }
}
