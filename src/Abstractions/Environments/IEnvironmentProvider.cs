using PyTool.Abstractions.Plugins;

namespace PyTool.Abstractions.Environments;

/// <summary>The environment job: finds interpreters, makes environments and looks into them.</summary>
public interface IEnvironmentProvider
{
    /// <summary>Interpreters that satisfy a query, best first. Broken candidates are skipped with a trace; enumeration is lazy, so that the first hit costs little.</summary>
    /// <exception cref="PyToolException">A place that the user named explicitly cannot be used.</exception>
    IAsyncEnumerable<Interpreter> FindInterpretersAsync(InterpreterQuery query, CancellationToken cancellationToken);

    /// <summary>Makes an environment. It becomes visible under its path only when it is whole.</summary>
    /// <exception cref="PyToolException">The target exists and may not be replaced, or cannot be written.</exception>
    Task<EnvironmentLayout> CreateAsync(CreateEnvironmentRequest request, CancellationToken cancellationToken);

    /// <summary>What an environment holds.</summary>
    /// <param name="rootPath">Absolute path of the environment (the directory of <c>pyvenv.cfg</c>), or prefix of an installation.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The content; <see langword="null"/> when there is no usable environment.</returns>
    Task<EnvironmentSnapshot?> InspectAsync(string rootPath, CancellationToken cancellationToken);
}
