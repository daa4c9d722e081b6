using PyTool.Plugins.Resolver.Candidates;
using PyTool.Plugins.Resolver.Forking;

namespace PyTool.Plugins.Resolver.Resolving;

/// <summary>What is used of a version, and for which environments that was settled.</summary>
/// <param name="Candidate">The candidate.</param>
/// <param name="Env">The environments of the fork that settled it. A part of them may have to judge again.</param>
internal readonly record struct Pin(Candidate Candidate, ForkEnv Env);
