namespace PyTool.Abstractions.Plugins;

/// <summary>Makes one link of a job's chain. One public class with a parameterless constructor per job implements it and is named in the manifest.</summary>
/// <typeparam name="TJob">One of the job interfaces: <see cref="Resolution.IResolver"/>, <see cref="Caching.IPackageCache"/>,
/// <see cref="Environments.IEnvironmentProvider"/>, <see cref="Launching.ILauncher"/>.</typeparam>
public interface IPluginFactory<TJob>
    where TJob : class
{
    /// <summary>Makes the link. Must not do I/O: the host may create a chain that it never calls.</summary>
    /// <param name="context">What the host gives to this plugin. Valid for the life of the process.</param>
    /// <param name="next">The next link of the chain, ending at the built-in one; <see langword="null"/> only for the last link. A plugin that wants the whole job ignores it.</param>
    /// <returns>The link. Returning <paramref name="next"/> itself is allowed: the plugin then takes no part.</returns>
    /// <exception cref="PyToolException">The settings are unusable; shown to the user with the plugin's id.</exception>
    TJob Create(PluginContext context, TJob? next);
}
