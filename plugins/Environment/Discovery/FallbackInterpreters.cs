using PyTool.Abstractions.Environments;

namespace PyTool.Plugins.Environments.Discovery;

/// <summary>What is taken only when nothing better turns up: managed installations where the system's are preferred, then debug builds, then pre-releases.</summary>
internal sealed class FallbackInterpreters
{
    private Interpreter? _managed;
    private Interpreter? _debug;
    private Interpreter? _preRelease;

    public void Keep(InterpreterQuery query, Interpreter interpreter)
    {
        if (MatchRules.IsRefusedAlternative(query, interpreter))
        {
            return;
        }

        if (interpreter.Version.IsPreRelease)
        {
            _preRelease ??= interpreter;
        }
        else if (interpreter.IsDebug)
        {
            _debug ??= interpreter;
        }
        else
        {
            _managed ??= interpreter;
        }
    }

    public IEnumerable<Interpreter> InOrder() => new[] { _managed, _debug, _preRelease }.OfType<Interpreter>();
}
