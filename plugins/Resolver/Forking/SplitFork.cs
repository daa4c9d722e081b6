using PyTool.Plugins.Resolver.Dependencies;

namespace PyTool.Plugins.Resolver.Forking;

/// <summary>A part of the environments of a fork, with the dependencies that count there.</summary>
/// <param name="Env">The environments.</param>
/// <param name="Dependencies">The dependencies.</param>
internal readonly record struct SplitFork(ForkEnv Env, List<Dependency> Dependencies);
