namespace PyTool.Fuzz;

/// <summary>What must hold for every input.</summary>
internal static class FuzzAssert
{
    public static void True(bool condition, string what)
    {
        if (!condition)
        {
            throw new InvalidOperationException($"does not hold: {what}");
        }
    }
}
