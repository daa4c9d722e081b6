namespace PyTool.Fuzz;

/// <summary>One reader under test. Add a target as one class in <c>Targets/</c> and one line in <see cref="FuzzTargets"/>.</summary>
internal interface IFuzzTarget
{
    /// <summary>The name on the command line.</summary>
    string Name { get; }

    /// <summary>Inputs to mutate; small ones that together touch the whole grammar.</summary>
    IReadOnlyList<byte[]> Seeds { get; }

    /// <summary>Reads the input and checks what must hold. Returns for expected refusals, throws for everything that is a bug.</summary>
    void Run(byte[] input);
}
