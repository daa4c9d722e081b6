namespace PyTool.Abstractions.Plugins;

/// <summary>Facts about the contract itself.</summary>
public static class Contract
{
    /// <summary>Version of the contract as <c>MAJOR.MINOR</c>. The host's at run time, no constant that a plugin would keep from its own build. Equal to the assembly version of PyTool.Abstractions; a test pins that.</summary>
    public static string Version => "1.0";
}
