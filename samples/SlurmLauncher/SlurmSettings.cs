namespace Contoso.SlurmLauncher;

/// <summary>Settings of the Slurm launcher. Not init-only: the generated reader would take the defaults away.</summary>
internal sealed class SlurmSettings
{
    /// <summary>Arguments of <c>srun</c>, for example <c>["--nodes=2", "--ntasks=8"]</c>. Default: none, one task as <c>srun</c> decides.</summary>
    public IReadOnlyList<string> Arguments { get; set; } = [];

    /// <summary>Absolute path on each node where environments are copied to, once a node; <see langword="null"/>: they are used where they are, on a shared file system.</summary>
    public string? NodeDirectory { get; set; }

    /// <summary>Whether build backends run through <c>srun</c> too. Default: no, builds stay on this machine.</summary>
    public bool Builds { get; set; }
}
