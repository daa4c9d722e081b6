using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace PyTool.EndToEnd.Tests.Tool;

/// <summary>Makes small wheels for a flat index in the project.</summary>
internal static class Wheels
{
    /// <summary>Writes <c>wheels/NAME-VERSION-py3-none-any.whl</c> with one module that has a <c>VERSION</c>.</summary>
    public static void Add(Sandbox sandbox, string name, string version, params string[] requirements) => Write(sandbox, name, version, string.Concat(requirements.Select(r => $"Requires-Dist: {r}\n")), []);

    /// <summary>The same with a licence in its metadata.</summary>
    public static void AddLicensed(Sandbox sandbox, string name, string version, string license) => Write(sandbox, name, version, $"License-Expression: {license}\n", []);

    /// <summary>The same with commands, each of which prints its name and the version.</summary>
    public static void AddTool(Sandbox sandbox, string name, string version, params string[] commands) => Write(sandbox, name, version, "", commands);

    private static void Write(Sandbox sandbox, string name, string version, string headers, string[] commands)
    {
        var folder = Directory.CreateDirectory(Path.Combine(sandbox.Project, "wheels")).FullName;
        var info = $"{name}-{version}.dist-info";
        var files = new List<(string Path, string Content)>
        {
            ($"{name}/__init__.py", $"import os, sys\nVERSION = '{version}'\ndef main():\n    print(os.path.basename(sys.argv[0]), VERSION)\n"),
            ($"{info}/METADATA", $"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n{headers}"),
            ($"{info}/WHEEL", "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"),
        };
        if (commands.Length > 0)
        {
            files.Add(($"{info}/entry_points.txt", "[console_scripts]\n" + string.Concat(commands.Select(command => $"{command} = {name}:main\n"))));
        }

        files.Add(($"{info}/RECORD", string.Concat(files.Select(RecordLine)) + $"{info}/RECORD,,\n"));
        using var archive = ZipFile.Open(Path.Combine(folder, $"{name}-{version}-py3-none-any.whl"), ZipArchiveMode.Create);
        foreach (var (path, content) in files)
        {
            var entry = archive.CreateEntry(path);
            entry.ExternalAttributes = Convert.ToInt32("100644", 8) << 16;
            using var stream = entry.Open();
            stream.Write(Encoding.UTF8.GetBytes(content));
        }
    }

    /// <summary>A project that depends on something of its flat index.</summary>
    public static void Project(Sandbox sandbox, string dependency, string more = "") => sandbox.Write("pyproject.toml", $"""
        [project]
        name = "app"
        version = "0.1.0"
        requires-python = ">=3.9"
        dependencies = ["{dependency}"]

        [[tool.uv.index]]
        name = "wheels"
        url = "wheels"
        format = "flat"
        default = true
        {more}
        """);

    /// <summary>A project whose index tells the digest of each file: a page in a folder.</summary>
    public static void ProjectOfHashedIndex(Sandbox sandbox, string name)
    {
        var links = Directory.EnumerateFiles(Path.Combine(sandbox.Project, "wheels"), $"{name}-*.whl")
            .Select(f => $"<a href=\"../../wheels/{Path.GetFileName(f)}#sha256={Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f)))}\">{Path.GetFileName(f)}</a>");
        sandbox.Write($"simple/{name}/index.html", $"<!DOCTYPE html><html><body>{string.Concat(links)}</body></html>");
        sandbox.Write("pyproject.toml", $"""
            [project]
            name = "app"
            version = "0.1.0"
            requires-python = ">=3.9"
            dependencies = ["{name}"]

            [[tool.uv.index]]
            name = "pages"
            url = "simple"
            default = true
            """);
    }

    private static string RecordLine((string Path, string Content) file)
    {
        var bytes = Encoding.UTF8.GetBytes(file.Content);
        var digest = Convert.ToBase64String(SHA256.HashData(bytes)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        return $"{file.Path},sha256={digest},{bytes.Length}\n";
    }
}
