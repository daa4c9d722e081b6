using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
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

    /// <summary>The interpreter seen as one of another platform.</summary>
    /// <param name="interpreter">The interpreter at hand.</param>
    /// <param name="platform">Name of the platform (<c>--python-platform</c>); <see langword="null"/>: its own.</param>
    /// <exception cref="PyToolException">There is no such platform.</exception>
    public static ConcreteTarget Of(Interpreter interpreter, string? platform)
    {
        var own = Of(interpreter);
        return platform is null ? own : own.On(platform);
    }

    /// <summary>The same Python on another platform; versions of systems come from the variables that compilers look at.</summary>
    /// <exception cref="PyToolException">There is no such platform.</exception>
    public ConcreteTarget On(string platform)
    {
        if (!TargetPlatform.TryParse(platform, Environment.GetEnvironmentVariable, out var target))
        {
            throw new PyToolException(ConcreteErrors.Platform, $"The platform `{platform}` is not known") { Hint = $"Known platforms: {string.Join(", ", TargetPlatform.Names)}" };
        }

        return new ConcreteTarget { Interpreter = Interpreter, Version = Version, Markers = target.ApplyTo(Markers), Tags = new CompatibleTags(Tags.Interpreter, target.Platform) };
    }
}
