namespace PyTool.Abstractions.Plugins;

/// <summary>Facts about the contract itself.</summary>
public static class Contract
{
    /// <summary>Version of the contract as <c>MAJOR.MINOR</c>. Equal to the assembly version of PyTool.Abstractions; a test pins that.</summary>
    public const string Version = "0.1";
}
