using PyTool.Abstractions.Environments;
using PyTool.Plugins.Environments.Creation;
using PyTool.Plugins.Environments.Discovery;
using PyTool.Plugins.Environments.Inspection;
using PyTool.Plugins.Environments.Querying;

namespace PyTool.Plugins.Environments;

/// <summary>The built-in environment provider.</summary>
internal sealed partial class BuiltinEnvironmentProvider : IEnvironmentProvider
{
    private readonly Surroundings _surroundings;
    private readonly InterpreterReader _reader;
    private readonly InterpreterFinder _finder;

    public BuiltinEnvironmentProvider(Surroundings surroundings)
    {
        _surroundings = surroundings;
        _reader = new InterpreterReader(surroundings);
        _finder = new InterpreterFinder(surroundings, _reader);
    }

    public IAsyncEnumerable<Interpreter> FindInterpretersAsync(InterpreterQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return _finder.FindAsync(query, cancellationToken);
    }

    public Task<EnvironmentLayout> CreateAsync(CreateEnvironmentRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(new EnvironmentCreator(_surroundings).Create(request));
    }

    public Task<EnvironmentSnapshot?> InspectAsync(string rootPath, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rootPath);
        return new EnvironmentInspector(_surroundings, _reader).InspectAsync(rootPath, cancellationToken);
    }
}
