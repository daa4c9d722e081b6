using PyTool.Abstractions.Environments;
using PyTool.Standards.Markers;
using PyTool.Standards.Pythons;
using PyTool.Standards.Tags;
using PyTool.Standards.Versions;

namespace PyTool.Core.Concrete;

/// <summary>What a resolution is for: one interpreter, perhaps seen as another version or platform.</summary>
public sealed class ConcreteTarget
{
    /// <summary>The interpreter at hand; it runs builds.</summary>
    public required Interpreter Interpreter { get; init; }

    /// <summary>The version that <c>requires-python</c> is compared with.</summary>
    public required PyVersion Version { get; init; }

    /// <summary>The markers.</summary>
    public required MarkerEnvironment Markers { get; init; }

    /// <summary>The wheels that fit.</summary>
    public required CompatibleTags Tags { get; init; }

    /// <summary>The version as a bound.</summary>
    public RequiresPython RequiresPython => RequiresPython.AtLeast(Version);

    /// <summary>The interpreter as it is.</summary>
    public static ConcreteTarget Of(Interpreter interpreter)
    {
        ArgumentNullException.ThrowIfNull(interpreter);
        return new ConcreteTarget { Interpreter = interpreter, Version = interpreter.Version, Markers = interpreter.Markers, Tags = interpreter.Tags };
    }
}
