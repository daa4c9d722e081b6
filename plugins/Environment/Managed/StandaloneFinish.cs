using System.Globalization;
using System.Text;
using PyTool.Plugins.Environments.Discovery;

namespace PyTool.Plugins.Environments.Managed;

/// <summary>What a freshly unpacked interpreter still needs: its marker against foreign packages, its true prefix, its usual names.</summary>
internal static class StandaloneFinish
{
    private const string BuildPrefix = "/install";
    private const string Marker = "[externally-managed]\nError=This Python installation is managed by uv and should not be modified.\n";

    /// <summary>Completes a tree.</summary>
    /// <param name="tree">Where the tree is now.</param>
    /// <param name="installation">Where it will be.</param>
    /// <param name="build">Tag of the build.</param>
    /// <param name="platform">The platform.</param>
    public static void Run(string tree, ManagedInstallation installation, string build, HostPlatform platform)
    {
        if (build.Length > 0)
        {
            File.WriteAllText(Path.Combine(tree, "BUILD"), build);
        }

        var version = installation.Version.TakeRelease(2).ToString();
        var name = (installation.Implementation == "pypy" ? "pypy" : "python") + version + (installation.IsFreeThreaded ? "t" : "");
        var library = platform.IsWindows ? Path.Combine(tree, "Lib") : Path.Combine(tree, "lib", name);
        if (Directory.Exists(library))
        {
            File.WriteAllText(Path.Combine(library, "EXTERNALLY-MANAGED"), Marker);
        }

        if (platform.IsWindows)
        {
            return;
        }

        AddNames(tree, installation, version);
        if (installation.Implementation == "cpython" && Directory.Exists(library))
        {
            PatchPrefix(library, installation.Root);
        }
    }

    private static void AddNames(string tree, ManagedInstallation installation, string version)
    {
        var scripts = Path.Combine(tree, "bin");
        var executable = Path.GetFileName(installation.Executable(new HostPlatform { OperatingSystem = "linux", Architecture = "", Libc = "" }));
        if (!File.Exists(Path.Combine(scripts, executable)))
        {
            throw new InvalidDataException("The archive holds no `bin/" + executable + "`");
        }

        string[] names = ["python", "python" + installation.Version.Major.ToString(CultureInfo.InvariantCulture), "python" + version];
        foreach (var name in names)
        {
            var path = Path.Combine(scripts, name);
            if (!File.Exists(path) && new FileInfo(path).LinkTarget is null)
            {
                File.CreateSymbolicLink(path, executable);
            }
        }
    }

    // The builds believe that they were installed to /install and compiled by the builder's clang; extension modules are built with what stands here.
    private static void PatchPrefix(string library, string root)
    {
        foreach (var path in Directory.EnumerateFiles(library, "_sysconfigdata_*.py"))
        {
            File.WriteAllText(path, PatchSysconfig(File.ReadAllText(path), root));
        }

        var packages = Path.Combine(Path.GetDirectoryName(library)!, "pkgconfig");
        if (Directory.Exists(packages))
        {
            foreach (var path in Directory.EnumerateFiles(packages, "*.pc"))
            {
                if (new FileInfo(path).LinkTarget is null)
                {
                    File.WriteAllText(path, ReplacePrefix(File.ReadAllText(path), root));
                }
            }
        }
    }

    /// <summary>Replaces the builder's prefix and tools in a file of <c>sysconfig</c>.</summary>
    public static string PatchSysconfig(string text, string root)
    {
        var quoted = root.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal);
        var result = new StringBuilder(text.Length + 1024);
        foreach (var line in ReplacePrefix(text, quoted).AsSpan().EnumerateLines())
        {
            result.Append(PatchTools(line.ToString())).Append('\n');
        }

        // EnumerateLines yields an empty last line behind a final line end.
        return result.ToString(0, result.Length - 1);
    }

    private static string PatchTools(string line)
    {
        const string Opening = "build_time_vars = ";
        var key = (line.StartsWith(Opening, StringComparison.Ordinal) ? line[Opening.Length..] : line).TrimStart(' ', '{');
        var end = key.IndexOf("':", StringComparison.Ordinal);
        if (!key.StartsWith('\'') || end < 0)
        {
            return line;
        }

        return key[1..end] switch
        {
            "CC" or "BLDSHARED" or "LDSHARED" or "LINKCC" => ReplaceTool(line, "clang", "cc"),
            "CXX" or "LDCXXSHARED" => ReplaceTool(line, "clang++", "c++"),
            "AR" => ReplaceTool(line, "llvm-ar", "ar"),
            _ => line,
        };
    }

    // The first word of the value, with whatever directory it is in.
    private static string ReplaceTool(string line, string tool, string replacement)
    {
        var open = line.IndexOf(": '", StringComparison.Ordinal);
        if (open < 0)
        {
            return line;
        }

        var start = open + 3;
        var end = line.AsSpan(start).IndexOfAny(' ', '\'');
        var word = end < 0 ? line[start..] : line[start..(start + end)];
        return string.Equals(word[(word.LastIndexOf('/') + 1)..], tool, StringComparison.Ordinal) ? line[..start] + replacement + line[(start + word.Length)..] : line;
    }

    private static string ReplacePrefix(string text, string root)
    {
        var result = new StringBuilder(text.Length + 1024);
        var start = 0;
        while (true)
        {
            var place = text.IndexOf(BuildPrefix, start, StringComparison.Ordinal);
            if (place < 0)
            {
                return result.Append(text, start, text.Length - start).ToString();
            }

            var after = place + BuildPrefix.Length;
            var isWhole = (place == 0 || IsBoundary(text[place - 1])) && (after == text.Length || text[after] is '/' or '\'' or '"' or ' ' or ':' or '\n');
            result.Append(text, start, place - start).Append(isWhole ? root : BuildPrefix);
            start = after;
        }
    }

    // -I/install/include, -L/install/lib, prefix=/install, '/install/…
    private static bool IsBoundary(char before) => before is '\'' or '"' or '=' or ' ' or ':' or 'I' or 'L' or ',' or '\n';
}
