using PyTool.Standards.Versions;

namespace PyTool.Plugins.Resolver.Forking;

/// <summary>A fork that takes up the same package again.</summary>
/// <param name="Env">Its environments.</param>
/// <param name="Version">The version that is settled there; <see langword="null"/>: choose again.</param>
internal readonly record struct VersionFork(ForkEnv Env, PyVersion? Version);
