namespace PyTool.Core.Installation.Journal;

/// <summary>Does nothing, except in tests.</summary>
internal class InstallFaults
{
    public static InstallFaults Inert { get; } = new();

    public virtual void Pass(InstallFault fault)
    {
    }
}
