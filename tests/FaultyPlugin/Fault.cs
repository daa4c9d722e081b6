using System.Runtime.InteropServices;
using System.Text.Json;
using PyTool.Abstractions.Plugins;

namespace PyTool.FaultyPlugin;

/// <summary>The misbehaviour that a test asks for.</summary>
internal static partial class Fault
{
    public static string Of(PluginContext context) =>
        context.Settings.Json.ValueKind == JsonValueKind.Object && context.Settings.Json.TryGetProperty("fault", out var fault) ? fault.GetString() ?? "" : "";

    /// <summary>Misbehaves when the setting asks for it at this place.</summary>
    public static void At(string place, string fault)
    {
        switch (fault)
        {
            case "print":
                Console.WriteLine("PLUGIN OUTPUT");
                return;
            case "print-stream":
                using (var stream = Console.OpenStandardOutput())
                {
                    stream.Write("PLUGIN OUTPUT\n"u8);
                }

                return;
            case "print-descriptor":
                _ = Write(1, "PLUGIN OUTPUT\n"u8, 14);
                return;
            case "print-child":
                using (var child = System.Diagnostics.Process.Start("echo", "PLUGIN OUTPUT"))
                {
                    child.WaitForExit();
                }

                return;
            case "exit" when place == "call":
            case "exit-create" when place == "create":
                Environment.Exit(0);
                return;
            case "memory" when place == "call":
                Exhaust();
                return;
            case "killed" when place == "call":
                System.Diagnostics.Process.GetCurrentProcess().Kill();
                Thread.Sleep(Timeout.Infinite);
                return;
            case "failfast" when place == "call":
                Environment.FailFast("a defect of the test plugin");
                return;
            case "overflow" when place == "call":
                _ = Deep(1);
                return;
            case "hang" when place == "call":
            case "hang-create" when place == "create":
                Console.Error.WriteLine("HANGING");
                Thread.Sleep(Timeout.Infinite);
                return;
        }

        if (fault == "throw-" + place)
        {
            throw new InvalidOperationException("a defect of the test plugin");
        }
    }

    private static void Exhaust()
    {
        var hoard = new List<byte[]>();
        while (true)
        {
            hoard.Add(new byte[16 << 20]);
        }
    }

    [LibraryImport("libc", EntryPoint = "write")]
    private static partial nint Write(int descriptor, ReadOnlySpan<byte> bytes, nint length);

    private static int Deep(int depth) => depth < 0 ? 0 : Deep(depth + 1) + 1;
}
