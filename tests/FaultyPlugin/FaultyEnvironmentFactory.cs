using System.Runtime.CompilerServices;
using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;

namespace PyTool.FaultyPlugin;

/// <summary>An environment provider that throws, returns nothing or prints.</summary>
public sealed class FaultyEnvironmentFactory : IPluginFactory<IEnvironmentProvider>
{
    /// <inheritdoc/>
    public IEnvironmentProvider Create(PluginContext context, IEnvironmentProvider? next)
    {
        var fault = Fault.Of(context);
        Fault.At("create", fault);
        return fault == "null-create" ? null! : new Provider(next!, fault);
    }

    private sealed class Provider(IEnvironmentProvider next, string fault) : IEnvironmentProvider
    {
        public async IAsyncEnumerable<Interpreter> FindInterpretersAsync(InterpreterQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            Fault.At("call", fault);
            await foreach (var interpreter in next.FindInterpretersAsync(query, cancellationToken))
            {
                yield return fault == "null-call" ? null! : interpreter;
            }
        }

        public Task<EnvironmentLayout> CreateAsync(CreateEnvironmentRequest request, CancellationToken cancellationToken)
        {
            Fault.At("call", fault);
            return fault == "null-call" ? null! : next.CreateAsync(request, cancellationToken);
        }

        public Task<EnvironmentSnapshot?> InspectAsync(string rootPath, CancellationToken cancellationToken) => next.InspectAsync(rootPath, cancellationToken);
    }
}
