using System.Text.Json;

namespace PyTool.Plugins.Environments.Querying;

/// <summary>Reads the answer of <c>interpreter_facts.py</c>.</summary>
internal static class InterpreterFacts
{
    private const int SchemeLength = 5;

    /// <summary>The script, ready for <c>python -c</c>.</summary>
    public static string Script => field ??= ReadScript();

    private static ReadOnlySpan<byte> Marker => "\n#pytool-facts#"u8;

    /// <summary>Reads the facts behind the last marker: start-up files of an installation may print before it.</summary>
    /// <returns>The facts; <see langword="null"/> when the interpreter is too old.</returns>
    /// <exception cref="JsonException">There is no answer, or it is not complete.</exception>
    public static InterpreterInfo? Read(ReadOnlySpan<byte> output)
    {
        var start = output.LastIndexOf(Marker);
        if (start < 0)
        {
            throw new JsonException("The interpreter printed no answer");
        }

        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var lists = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        Collect(new Utf8JsonReader(output[(start + Marker.Length)..]), texts, lists);
        return texts.ContainsKey("error") ? null : Build(texts, lists);
    }

    private static void Collect(Utf8JsonReader reader, Dictionary<string, string> texts, Dictionary<string, List<string>> lists)
    {
        var name = "";
        List<string>? list = null;
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = reader.GetString()!;
                    break;
                case JsonTokenType.StartArray:
                    lists[name] = list = [];
                    break;
                case JsonTokenType.EndArray:
                    list = null;
                    break;
                case JsonTokenType.String when list is not null:
                    list.Add(reader.GetString()!);
                    break;
                case JsonTokenType.String:
                    texts[name] = reader.GetString()!;
                    break;
                case JsonTokenType.Number:
                    texts[name] = reader.GetInt32() == 32 ? "32" : "64";
                    break;
                case JsonTokenType.True:
                    texts[name] = "1";
                    break;
                case JsonTokenType.EndObject when reader.CurrentDepth == 0:
                    return;
            }
        }
    }

    private static InterpreterInfo Build(Dictionary<string, string> texts, Dictionary<string, List<string>> lists)
    {
        return new InterpreterInfo
        {
            SysExecutable = Text("sys_executable"),
            BaseExecutable = Text("base_executable"),
            Prefix = Text("prefix"),
            BasePrefix = Text("base_prefix"),
            StandardLibrary = Text("stdlib"),
            ImplementationName = Text("implementation_name"),
            ImplementationVersion = Text("implementation_version"),
            OsName = Text("os_name"),
            SysPlatform = Text("sys_platform"),
            PlatformMachine = Text("platform_machine"),
            PlatformPythonImplementation = Text("platform_python_implementation"),
            PlatformRelease = Text("platform_release"),
            PlatformSystem = Text("platform_system"),
            PlatformVersion = Text("platform_version"),
            PythonFullVersion = Text("python_full_version").TrimEnd('+'),
            PythonVersion = Text("python_version"),
            BuildPlatform = Text("build_platform"),
            LibcName = Text("libc_name"),
            SystemVersion = Text("system_version"),
            Scheme = List("scheme"),
            VirtualScheme = List("virtual_scheme"),
            IsFreeThreaded = texts.ContainsKey("free_threaded"),
            IsDebug = texts.ContainsKey("debug"),
            IsStandalone = texts.ContainsKey("standalone"),
            PointerBits = Text("pointer_bits") == "32" ? 32 : 64,
            Manylinux = Text("manylinux"),
        };

        string Text(string name) => texts.TryGetValue(name, out var text) ? text : throw new JsonException("The interpreter's answer lacks `" + name + "`");

        IReadOnlyList<string> List(string name) => lists.TryGetValue(name, out var list) && list.Count == SchemeLength
            ? list
            : throw new JsonException("The interpreter's answer lacks `" + name + "`");
    }

    private static string ReadScript()
    {
        using var stream = typeof(InterpreterFacts).Assembly.GetManifestResourceStream("interpreter_facts.py")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
