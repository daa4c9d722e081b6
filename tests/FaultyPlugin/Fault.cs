using System.Text.Json;
using PyTool.Abstractions.Plugins;

namespace PyTool.FaultyPlugin;

/// <summary>The misbehaviour that a test asks for.</summary>
internal static class Fault
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
            case "exit" when place == "call":
                Environment.Exit(0);
                return;
            case "failfast" when place == "call":
                Environment.FailFast("a defect of the test plugin");
                return;
            case "overflow" when place == "call":
                _ = Deep(1);
                return;
            case "hang" when place == "call":
                Console.Error.WriteLine("HANGING");
                Thread.Sleep(Timeout.Infinite);
                return;
        }

        if (fault == "throw-" + place)
        {
            throw new InvalidOperationException("a defect of the test plugin");
        }
    }

    private static int Deep(int depth) => depth < 0 ? 0 : Deep(depth + 1) + 1;
}
