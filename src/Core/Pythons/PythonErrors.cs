namespace PyTool.Core.Pythons;

/// <summary>The stable codes of failures of <c>pytool python</c>.</summary>
public static class PythonErrors
{
    /// <summary>What was asked for cannot be pinned.</summary>
    public const string Pin = "PT1541";

    /// <summary>The pin and the project contradict each other.</summary>
    public const string Incompatible = "PT1542";

    /// <summary>The chosen environment plugin cannot install interpreters.</summary>
    public const string NoInstaller = "PT1543";

    /// <summary>An interpreter cannot be installed or removed.</summary>
    public const string Installation = "PT1544";
}
