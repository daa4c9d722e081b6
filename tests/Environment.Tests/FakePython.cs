namespace PyTool.Environments.Tests;

/// <summary>Shell scripts that answer like interpreters, and keep a list of who was started.</summary>
internal sealed class FakePython(EnvironmentFixture fixture)
{
    private string LogPath => Path.Combine(fixture.Root, "started.log");

    public IReadOnlyList<string> Started => File.Exists(LogPath) ? File.ReadAllLines(LogPath) : [];

    public string Add(string path, string version, string implementation = "cpython", bool freeThreaded = false, bool debug = false, string? prefix = null)
    {
        var root = prefix ?? Path.GetDirectoryName(Path.GetDirectoryName(path))!;
        var minor = string.Join('.', version.Split('.').Take(2));
        var pretty = implementation switch { "pypy" => "PyPy", "graalpy" => "GraalVM", _ => "CPython" };
        var scheme = $"[\"{root}/lib/python{minor}/site-packages\",\"{root}/lib/python{minor}/site-packages\",\"{root}/bin\",\"{root}\",\"{root}/include\"]";
        var relative = $"[\"lib/python{minor}/site-packages\",\"lib/python{minor}/site-packages\",\"bin\",\"\",\"include/site/python{minor}\"]";
        var flags = $"\"free_threaded\":{(freeThreaded ? "true" : "false")},\"debug\":{(debug ? "true" : "false")},\"standalone\":false,\"pointer_bits\":64,\"manylinux\":\"\"";
        var json = $$"""
            {"sys_executable":"{{path}}","base_executable":"{{path}}","prefix":"{{root}}","base_prefix":"{{root}}","stdlib":"{{root}}/lib/python{{minor}}",
            """.Trim() + $$"""
            "implementation_name":"{{implementation}}","implementation_version":"{{version}}","os_name":"posix","sys_platform":"linux","platform_machine":"x86_64",
            """.Trim() + $$"""
            "platform_python_implementation":"{{pretty}}","platform_release":"1","platform_system":"Linux","platform_version":"1","python_full_version":"{{version}}",
            """.Trim() + $$"""
            "python_version":"{{minor}}","build_platform":"linux-x86_64","libc_name":"glibc","system_version":"2.36","scheme":{{scheme}},"virtual_scheme":{{relative}},{{flags}}}
            """.Trim();
        Write(path, $"printf '\\n#pytool-facts#%s\\n' '{json}'");
        return path;
    }

    public string AddBroken(string path)
    {
        Write(path, "echo no python here >&2; exit 3");
        return path;
    }

    private void Write(string path, string command)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, $"#!/bin/sh\necho \"$0\" >> '{LogPath}'\n{command}\n");
        File.SetUnixFileMode(path, (UnixFileMode)0b111_101_101);
    }
}
