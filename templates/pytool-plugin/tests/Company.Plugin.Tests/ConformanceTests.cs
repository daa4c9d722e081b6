using PyTool.Abstractions.JOB_NAMESPACE;
using PyTool.Abstractions.Plugins;
using PyTool.Plugin.Testing.Xunit;

namespace Company.Plugin.Tests;

/// <summary>What pytool expects of everyone who does the job: each case is a test. <c>pytool plugin check</c> runs the same on the built plugin.</summary>
public sealed class ConformanceTests : JOB_CONFORMANCE
{
    /// <inheritdoc/>
    protected override IPluginFactory<JOB_INTERFACE> Factory => new PluginFactory();
}
