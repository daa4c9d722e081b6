using PyTool.Standards.Markers;

namespace PyTool.Standards.Tests.Markers;

/// <summary>A random marker text together with an oracle that evaluates it naively.</summary>
internal sealed record MarkerExpression(string Text, Func<MarkerEnvironment, bool, bool> Holds)
{
    private static readonly string[] Platforms = ["linux", "darwin", "win32", "cygwin"];
    private static readonly string[] Names = ["posix", "nt", "java"];
    private static readonly string[] Machines = ["x86_64", "arm64", "it's"];
    private static readonly string[] Pythons = ["3.8", "3.8.1", "3.9", "3.10", "3.10.2", "4"];
    private static readonly string[] Operators = ["==", "!=", "<", "<=", ">", ">="];

    /// <summary>Every platform of the vocabulary with Pythons at, below and above each version of it.</summary>
    public static IEnumerable<MarkerEnvironment> Corners()
    {
        foreach (var (name, platform, system) in new[] { ("posix", "linux", "Linux"), ("posix", "darwin", "Darwin"), ("nt", "win32", "Windows"), ("posix", "cygwin", "CYGWIN"), ("java", "java", "Java") })
        {
            foreach (var machine in new[] { "x86_64", "arm64", "other" })
            {
                foreach (var python in new[] { "3.7.9", "3.8.0", "3.8.1", "3.8.2", "3.9.0", "3.9.1", "3.10.0", "3.10.2", "3.10.3", "4.0.0", "4.1.0" })
                {
                    yield return Environment(name, platform, system, machine, python);
                }
            }
        }
    }

    public static MarkerExpression Random(Random random, int depth) => depth == 0 ? RandomTerm(random) : random.Next(3) switch
    {
        0 => Join(random, depth, "and", static (left, right) => left && right),
        1 => Join(random, depth, "or", static (left, right) => left || right),
        _ => RandomTerm(random),
    };

    private static MarkerExpression Join(Random random, int depth, string word, Func<bool, bool, bool> join)
    {
        var (left, right) = (Random(random, depth - 1), Random(random, depth - 1));
        return new($"({left.Text}) {word} ({right.Text})", (env, extra) => join(left.Holds(env, extra), right.Holds(env, extra)));
    }

    private static MarkerExpression RandomTerm(Random random)
    {
        string Pick(string[] values) => values[random.Next(values.Length)];
        var isEqual = random.Next(2) == 0;
        var equality = isEqual ? "==" : "!=";
        switch (random.Next(7))
        {
            case 0:
                var platform = Pick(Platforms);
                return new($"sys_platform {equality} '{platform}'", (env, _) => isEqual == (env.SysPlatform == platform));
            case 1:
                var name = Pick(Names);
                return new($"'{name}' {equality} os_name", (env, _) => isEqual == (env.OsName == name));
            case 2:
                var machine = Pick(Machines);
                return new($"platform_machine {equality} \"{machine}\"", (env, _) => isEqual == (env.PlatformMachine == machine));
            case 3:
                return new($"extra {equality} 'x'", (_, extra) => isEqual == extra);
            case 4:
                return new($"'86' {(isEqual ? "in" : "not in")} platform_machine", (env, _) => isEqual == env.PlatformMachine.Contains("86", StringComparison.Ordinal));
            case 5:
                return Python(Pick(Operators), Pick(Pythons), "python_full_version", static env => env.PythonFullVersion);
            default:
                return Python(Pick(Operators), Pick(Pythons), "python_version", static env => env.PythonVersion);
        }
    }

    private static MarkerExpression Python(string comparison, string version, string key, Func<MarkerEnvironment, string> valueOf)
    {
        var wanted = System.Version.Parse(Padded(version));
        return new($"{key} {comparison} '{version}'", (env, _) =>
        {
            var order = System.Version.Parse(Padded(valueOf(env))).CompareTo(wanted);
            return comparison switch { "==" => order == 0, "!=" => order != 0, "<" => order < 0, "<=" => order <= 0, ">" => order > 0, _ => order >= 0 };
        });
    }

    private static string Padded(string version) => version.Count(letter => letter == '.') switch { 0 => version + ".0.0", 1 => version + ".0", _ => version };

    private static MarkerEnvironment Environment(string name, string platform, string system, string machine, string python) => new()
    {
        OsName = name,
        SysPlatform = platform,
        PlatformSystem = system,
        PlatformMachine = machine,
        PlatformPythonImplementation = "CPython",
        PlatformRelease = "6.8",
        PlatformVersion = "#1",
        ImplementationName = "cpython",
        ImplementationVersion = python,
        PythonFullVersion = python,
        PythonVersion = python[..python.LastIndexOf('.')],
    };
}
