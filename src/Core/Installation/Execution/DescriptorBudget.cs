using System.Globalization;

namespace PyTool.Core.Installation.Execution;

/// <summary>How many transfers the process may have open: each takes a socket, a file and a lock.</summary>
internal static class DescriptorBudget
{
    /// <summary>Descriptors that the runtime and the rest of the program need.</summary>
    private const int Reserved = 45;
    private const int PerTransfer = 4;

    /// <summary>At least two; unlimited where the limit cannot be read.</summary>
    public static int Transfers { get; } = Read();

    private static int Read()
    {
        if (!OperatingSystem.IsLinux())
        {
            return int.MaxValue;
        }

        foreach (var line in File.ReadLines("/proc/self/limits"))
        {
            if (line.StartsWith("Max open files", StringComparison.Ordinal))
            {
                var fields = line["Max open files".Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                return fields.Length > 0 && int.TryParse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out var soft) ? Math.Max(2, (soft - Reserved) / PerTransfer) : int.MaxValue;
            }
        }

        return int.MaxValue;
    }
}
