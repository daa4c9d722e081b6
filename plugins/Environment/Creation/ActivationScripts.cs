using System.Text;

namespace PyTool.Plugins.Environments.Creation;

/// <summary>The scripts that enter an environment, for every shell on every platform: environments are used from containers and shares too.</summary>
internal static class ActivationScripts
{
    private const string CshName = "activate.csh";

    private static readonly string[] Names =
    [
        "activate", CshName, "activate.fish", "activate.nu", "activate.xsh", "activate.ps1", "activate.bat", "deactivate.bat", "pydoc.bat", "activate_this.py",
    ];

    /// <summary>Writes the scripts.</summary>
    /// <param name="directory">Where to.</param>
    /// <param name="values">What is filled in.</param>
    public static void Write(string directory, ActivationValues values)
    {
        foreach (var name in Names)
        {
            // csh cannot tell where a sourced script lies, so it cannot enter an environment that moves.
            if (!(values.IsRelocatable && name == CshName))
            {
                File.WriteAllText(Path.Combine(directory, name), Fill(name, values));
            }
        }
    }

    /// <summary>An embedded file as it is.</summary>
    public static string ReadResource(string name)
    {
        using var stream = typeof(ActivationScripts).Assembly.GetManifestResourceStream("scripts/" + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string Fill(string name, ActivationValues values)
    {
        var text = ReadResource(name);
        var result = new StringBuilder(text.Length + 256);
        var start = 0;
        while (true)
        {
            var open = text.IndexOf('@', start);
            var close = open < 0 ? -1 : text.IndexOf('@', open + 1);
            if (close < 0)
            {
                break;
            }

            var value = values.Find(text.AsSpan(open + 1, close - open - 1));
            result.Append(text, start, open - start);
            result.Append(value ?? "@");
            start = value is null ? open + 1 : close + 1;
        }

        result.Append(text, start, text.Length - start);
        return name.EndsWith(".bat", StringComparison.Ordinal) ? result.Replace("\n", "\r\n").ToString() : result.ToString();
    }
}
