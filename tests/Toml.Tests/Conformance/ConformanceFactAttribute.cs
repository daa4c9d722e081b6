namespace PyTool.Toml.Tests.Conformance;

/// <summary>A fact that needs the conformance data and is skipped with a message without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ConformanceFactAttribute : FactAttribute
{
    public ConformanceFactAttribute()
    {
        if (ConformanceRoot.Find() is null)
        {
            Skip = "no conformance data: set PYTOOL_CONFORMANCE to its folder";
        }
    }
}
