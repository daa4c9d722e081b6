namespace PyTool.Abstractions.Environments;

/// <summary>Where an interpreter was found.</summary>
public enum InterpreterSource
{
    /// <summary>A path that the user gave.</summary>
    ProvidedPath,

    /// <summary>The active virtual environment (<c>VIRTUAL_ENV</c>).</summary>
    ActiveEnvironment,

    /// <summary>The active conda environment.</summary>
    CondaEnvironment,

    /// <summary>A <c>.venv</c> in the working directory or above.</summary>
    DiscoveredEnvironment,

    /// <summary>A managed installation.</summary>
    Managed,

    /// <summary>The search path.</summary>
    SearchPath,

    /// <summary>The Windows registry.</summary>
    Registry,

    /// <summary>The process that started pytool.</summary>
    ParentInterpreter,

    /// <summary>The base conda environment.</summary>
    BaseCondaEnvironment,
}
