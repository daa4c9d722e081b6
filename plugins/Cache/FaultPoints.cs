namespace PyTool.Plugins.Cache;

/// <summary>Does nothing, except in tests.</summary>
internal class FaultPoints
{
    public static FaultPoints Inert { get; } = new();

    public virtual void Pass(FaultPoint point)
    {
    }
}
