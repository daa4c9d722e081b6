using System.Diagnostics;

namespace PyTool.Fuzz;

/// <summary>Feeds a target until the time is over; the first failure is written to a file and ends the loop.</summary>
internal sealed class FuzzLoop(IFuzzTarget target, int seed, TimeSpan duration, TextWriter output)
{
    /// <summary>An input that takes this long is a failure too: inputs are at most some kilobytes.</summary>
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(5);

    /// <summary>True when nothing was found.</summary>
    public bool Run()
    {
        var mutator = new Mutator(seed);
        var clock = Stopwatch.StartNew();
        var count = 0L;
        foreach (var input in target.Seeds)
        {
            if (!TryOne(input, count++))
            {
                return false;
            }
        }

        while (clock.Elapsed < duration)
        {
            if (!TryOne(mutator.Next(target.Seeds), count++))
            {
                return false;
            }
        }

        output.WriteLine($"{target.Name}: {count} inputs, seed {seed}, nothing found");
        return true;
    }

    private bool TryOne(byte[] input, long number)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            target.Run(input);
        }
#pragma warning disable CA1031 // Finding out what else is thrown is the purpose of the program.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Report(input, number, exception.ToString());
        }

        return clock.Elapsed < Slow || Report(input, number, $"took {clock.Elapsed}");
    }

    private bool Report(byte[] input, long number, string failure)
    {
        var file = Path.GetFullPath($"fuzz-{target.Name}-{seed}-{number}.bin");
        File.WriteAllBytes(file, input);
        output.WriteLine($"{target.Name}: input {number} of seed {seed} failed, saved as {file}");
        output.WriteLine(failure);
        return false;
    }
}
