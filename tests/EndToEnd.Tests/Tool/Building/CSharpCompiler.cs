using System.Diagnostics;
using System.Runtime.InteropServices;

namespace PyTool.EndToEnd.Tests.Tool.Building;

/// <summary>The compiler of the SDK that runs the tests, without a project around it: a second for an assembly.</summary>
internal static class CSharpCompiler
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;\n";

    private static readonly string Framework = RuntimeEnvironment.GetRuntimeDirectory();
    private static readonly string Root = Path.GetFullPath(Path.Combine(Framework, "..", "..", ".."));
    private static readonly string Compiler = Directory.EnumerateDirectories(Path.Combine(Root, "sdk"), "10.*").Select(d => Path.Combine(d, "Roslyn", "bincore", "csc.dll")).Last(File.Exists);

    /// <summary>Compiles sources into <c>FOLDER/NAME.dll</c> and returns its path.</summary>
    public static string Compile(string folder, string name, string version, IEnumerable<string> sources, params string[] references)
    {
        Directory.CreateDirectory(folder);
        var scratch = Directory.CreateTempSubdirectory("pytool-csc-").FullName;
        try
        {
            var files = sources.Append(Usings).Append($"[assembly: System.Reflection.AssemblyVersion(\"{version}.0.0\")]").Select((text, number) => Write(scratch, number, text)).ToArray();
            var path = Path.Combine(folder, name + ".dll");
            var framework = Directory.EnumerateFiles(Framework, "System*.dll").Append(Path.Combine(Framework, "netstandard.dll")).Where(f => !f.EndsWith(".Native.dll", StringComparison.Ordinal));
            var response = Path.Combine(scratch, "arguments.rsp");
            File.WriteAllLines(response, [.. framework.Concat(references).Select(r => $"-r:\"{r}\""), .. files.Select(f => $"\"{f}\"")]);
            Run([Compiler, "-noconfig", "-nologo", "-nostdlib", "-target:library", "-langversion:latest", "-nullable:enable", "-optimize", "-nowarn:1591", $"-out:{path}", "@" + response]);
            return path;
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static string Write(string folder, int number, string text)
    {
        var path = Path.Combine(folder, $"{number}.cs");
        File.WriteAllText(path, text);
        return path;
    }

    private static void Run(string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(Root, "dotnet"), arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, text);
    }
}
