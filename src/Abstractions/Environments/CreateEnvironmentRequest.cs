namespace PyTool.Abstractions.Environments;

/// <summary>An environment to be made.</summary>
public sealed class CreateEnvironmentRequest
{
    /// <summary>Absolute path of its root.</summary>
    public required string RootPath { get; init; }

    /// <summary>The interpreter it uses; a virtual environment's interpreter stands for its base.</summary>
    public required Interpreter Interpreter { get; init; }

    /// <summary>What to do with something that is there already. Default: fail.</summary>
    public ExistingEnvironment Existing { get; init; } = ExistingEnvironment.Fail;

    /// <summary>Name shown by the activate scripts; <see langword="null"/>: none.</summary>
    public string? Prompt { get; init; }

    /// <summary>Whether the packages of the base interpreter can be imported.</summary>
    public bool SystemSitePackages { get; init; }

    /// <summary>Whether scripts find the interpreter relative to themselves.</summary>
    public bool Relocatable { get; init; }

    /// <summary>Whether it is going to hold seed packages (noted in <c>pyvenv.cfg</c>; Core installs them).</summary>
    public bool Seed { get; init; }

    /// <summary>
    /// Whether patch upgrades of a managed interpreter reach the environment: it then leads through the link of the minor version. No when a patch release was
    /// asked for. Default: yes.
    /// </summary>
    public bool FollowsPatchUpgrades { get; init; } = true;

    /// <summary>Further lines of <c>pyvenv.cfg</c>, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> ExtraConfiguration { get; init; } = [];
}
