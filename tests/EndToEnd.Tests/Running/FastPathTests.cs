using System.Text.RegularExpressions;
using PyTool.EndToEnd.Tests.Tool;

namespace PyTool.EndToEnd.Tests.Running;

/// <summary>Whatever an answer depends on is changed, one thing at a time: the fast path has to say what the long way says.</summary>
public sealed partial class FastPathTests
{
    private const string Taken = "fast path: taken";
    private const string Code = "import importlib.util as u; print([n for n in ('greeting', 'tinycolour', 'other') if u.find_spec(n)])";
    private const int Attempts = 200;

    private static readonly Dictionary<string, Action<Sandbox>> Changes = new(StringComparer.Ordinal)
    {
        ["nothing"] = static _ => { },
        ["project file"] = static box => Edit(box, "pyproject.toml", text => text.Replace(", \"tinycolour\"", "", StringComparison.Ordinal)),
        ["project file with its old time"] = static box => KeepTime(box, "pyproject.toml", () => Edit(box, "pyproject.toml", text => text.Replace(", \"tinycolour\"", "", StringComparison.Ordinal))),
        ["project file replaced by one of the same size and time"] = static box => KeepTime(box, "pyproject.toml", () =>
        {
            var path = Path.Combine(box.Project, "pyproject.toml");
            File.WriteAllText(path + ".new", File.ReadAllText(path).Replace(">=3.9\"\ndep", ">=9.9\"\ndep", StringComparison.Ordinal));
            File.Move(path + ".new", path, overwrite: true);
        }),
        ["member file"] = static box => Edit(box, "packages/greeting/pyproject.toml", text => text.Replace("0.1.0\"", "0.2.0\"", StringComparison.Ordinal)),
        ["member's setup.py"] = static box => box.Write("packages/greeting/setup.py", ""),
        ["new member"] = static box => box.Write("packages/other/pyproject.toml", "[project]\nname = \"other\"\nversion = \"1\"\nrequires-python = \">=3.9\"\n"),
        ["member gone"] = static box => Directory.Delete(Path.Combine(box.Project, "packages", "greeting"), recursive: true),
        ["lock gone"] = static box => File.Delete(Path.Combine(box.Project, "uv.lock")),
        ["lock damaged"] = static box => Edit(box, "uv.lock", static _ => "version ="),
        ["lock of others"] = static box => Edit(box, "uv.lock", static text => text.Replace("requires-python = \">=3.9\"", "requires-python = \">=3.10\"", StringComparison.Ordinal)),
        ["settings of the project"] = static box => box.Write("uv.toml", "no-such = 1\nindex-strategy = \"nonsense\"\n"),
        ["settings above the project"] = static box => File.WriteAllText(Path.Combine(box.Root, "uv.toml"), "index-strategy = \"nonsense\"\n"),
        ["settings of the user"] = static box => WriteHome(box, ".config/uv/uv.toml", "index-strategy = \"nonsense\"\n"),
        ["workspace above the project"] = static box => File.WriteAllText(Path.Combine(box.Root, "pyproject.toml"), "[tool.uv.workspace]\nmembers = [\"project\"]\n"),
        ["version file"] = static box => box.Write(".python-version", "3.99\n"),
        ["version file above the project"] = static box => File.WriteAllText(Path.Combine(box.Root, ".python-version"), "3.99\n"),
        ["version file of the user"] = static box => WriteHome(box, ".config/uv/.python-version", "3.99\n"),
        ["plugin selection"] = static box => box.Configure("[plugins]\nlauncher = [\"contoso.missing\", \"builtin\"]\n"),
        ["plugin selection of the project"] = static box => box.Write("pyproject.toml", File.ReadAllText(Path.Combine(box.Project, "pyproject.toml")) + "\n[tool.pytool.plugins]\nresolver = [\"contoso.missing\"]\n"),
        ["plugin selection by a variable"] = static box => box.With("PYTOOL_RESOLVER", "contoso.missing"),
        ["plugins that made the lock"] = static box => box.Write("pytool.lock", "version = 1\n\n[[resolver]]\nid = \"contoso.policy\"\nversion = \"1.0.0\"\nhash = \"sha256:00\"\n"),
        ["environment gone"] = static box => Directory.Delete(Path.Combine(box.Project, ".venv"), recursive: true),
        ["environment's configuration"] = static box => Edit(box, ".venv/pyvenv.cfg", static text => text.Replace("version_info = 3", "version_info = 2", StringComparison.Ordinal)),
        ["environment's interpreter gone"] = static box => File.Delete(Path.Combine(box.Project, ".venv", "bin", "python")),
        ["distribution gone"] = static box => Directory.Delete(InfoOf(box, "tinycolour"), recursive: true),
        ["distribution's tags"] = static box => File.WriteAllText(Path.Combine(InfoOf(box, "tinycolour"), "WHEEL"), "Wheel-Version: 1.0\nTag: cp27-cp27m-win32\n"),
        ["distribution's origin"] = static box => File.WriteAllText(Path.Combine(InfoOf(box, "greeting"), "direct_url.json"), "{\"url\": \"file:///elsewhere\", \"dir_info\": {}}"),
        ["foreign distribution"] = static box => File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(InfoOf(box, "greeting"))!, "tinycolour-2.0.dist-info")).FullName, "METADATA"), "Metadata-Version: 2.1\nName: tinycolour\nVersion: 2.0\n"),
        ["variable for settings"] = static box => box.With("UV_INDEX_STRATEGY", "nonsense"),
        ["variable for the interpreter"] = static box => box.With("UV_PYTHON", "3.99"),
        ["variable for the place"] = static box => box.With("UV_PROJECT_ENVIRONMENT", "elsewhere"),
        ["active environment"] = static box => box.With("VIRTUAL_ENV", "/nonexistent"),
    };

    public static TheoryData<string> Names { get; } = [.. Changes.Keys];

    [ToolTheory]
    [MemberData(nameof(Names))]
    public void Run_AfterAChange_AnswersAsTheLongWay(string change)
    {
        using var fast = Prepare();
        using var slow = Prepare();
        Changes[change](fast);
        Changes[change](slow.With("PYTOOL_NO_FAST_PATH", "1"));

        var answer = fast.Run("run", "python", "-c", Code);
        var expected = slow.Run("run", "python", "-c", Code);

        Assert.Equal(expected.ExitCode, answer.ExitCode);
        Assert.Equal(expected.Output, answer.Output);
        Assert.Equal(Neutral(slow, expected.Error), Neutral(fast, answer.Error));
        Assert.Equal(State(slow), State(fast));
    }

    [ToolTheory]
    [InlineData("sync")]
    [InlineData("lock")]
    public void Command_WithNothingChanged_SaysTheSameAgain(string command)
    {
        using var sandbox = Prepare();
        Repeat(sandbox, command);

        var fast = sandbox.Run(command).Expect(0);
        var slow = sandbox.With("PYTOOL_NO_FAST_PATH", "1").Run(command).Expect(0);

        Assert.Equal(Neutral(sandbox, slow.Error), Neutral(sandbox, fast.Error));
        Assert.DoesNotContain(Taken, sandbox.Run(command, "-v").Error, StringComparison.Ordinal);
    }

    [ToolTheory]
    [InlineData("native")]
    [InlineData("coreclr")]
    public void Run_Verbose_NamesHostAndPath(string host)
    {
        using var sandbox = Prepare();
        sandbox.With("PYTOOL_HOST", host);

        var error = Repeat(sandbox, "run", "python", "-c", "pass");

        Assert.Contains("host: " + host, error, StringComparison.Ordinal);
    }

    [ToolFact]
    public void Run_RecordsThatOthersCouldWrite_AreNotUsed()
    {
        using var sandbox = Prepare();
        var records = Path.Combine(sandbox.Home, ".local", "state", "pytool", "fast");
        const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        Assert.Equal(owner, File.GetUnixFileMode(records));
        File.SetUnixFileMode(records, owner | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute);

        Assert.DoesNotContain(Taken, sandbox.Run("run", "-v", "python", "-c", "pass").Error, StringComparison.Ordinal);
    }

    [ToolFact]
    public void Run_DamagedRecord_IsNotUsed()
    {
        using var sandbox = Prepare();
        foreach (var record in Directory.EnumerateFiles(Path.Combine(sandbox.Home, ".local", "state", "pytool", "fast")))
        {
            var content = File.ReadAllBytes(record);
            content[content.Length / 2] ^= 1;
            File.WriteAllBytes(record, content);
        }

        Assert.DoesNotContain(Taken, sandbox.Run("run", "-v", "python", "-c", "pass").Expect(0).Error, StringComparison.Ordinal);
    }

    // A record is made by the first run that is clearly younger than everything it read.
    private static Sandbox Prepare()
    {
        var sandbox = new Sandbox();
        Copy(Path.Combine(PluginFolders.Repository, "examples", "quickstart"), sandbox.Project);
        sandbox.Run("sync").Expect(0);
        Repeat(sandbox, "run", "python", "-c", "pass");
        for (var i = 0; i < Attempts && Directory.GetFiles(Path.Combine(sandbox.Home, ".local", "state", "pytool", "fast")).Length < 2; i++)
        {
            sandbox.Run("run", "python", "-c", "pass").Expect(0);
        }

        return sandbox;
    }

    private static string Repeat(Sandbox sandbox, string command, params string[] rest)
    {
        for (var i = 0; i < Attempts; i++)
        {
            if (sandbox.Run([command, "-v", .. rest]).Expect(0).Error is var error && error.Contains(Taken, StringComparison.Ordinal))
            {
                return error;
            }
        }

        throw new InvalidOperationException("The fast path is never taken: " + sandbox.Run([command, "-v", .. rest]));
    }

    private static void Edit(Sandbox sandbox, string path, Func<string, string> change)
    {
        var full = Path.Combine(sandbox.Project, path);
        File.WriteAllText(full, change(File.ReadAllText(full)));
    }

    private static void KeepTime(Sandbox sandbox, string path, Action change)
    {
        var full = Path.Combine(sandbox.Project, path);
        var time = File.GetLastWriteTimeUtc(full);
        change();
        File.SetLastWriteTimeUtc(full, time);
    }

    private static void WriteHome(Sandbox sandbox, string path, string content)
    {
        var full = Path.Combine(sandbox.Home, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content);
    }

    private static string InfoOf(Sandbox sandbox, string name) =>
        Directory.EnumerateDirectories(Path.Combine(sandbox.Project, ".venv", "lib"), name + "-*.dist-info", SearchOption.AllDirectories).Single();

    private static string State(Sandbox sandbox)
    {
        var environments = Directory.EnumerateDirectories(sandbox.Project, "*.dist-info", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(sandbox.Project, path)).Order(StringComparer.Ordinal);
        var lockFile = Path.Combine(sandbox.Project, "uv.lock");
        return string.Join('\n', environments) + "\n" + (File.Exists(lockFile) ? File.ReadAllText(lockFile) : "no lock");
    }

    private static string Neutral(Sandbox sandbox, string text) => Times().Replace(text.Replace(sandbox.Root, "ROOT", StringComparison.Ordinal), "TIME");

    private static void Copy(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    [GeneratedRegex(@"\b\d+(\.\d+)?m?s\b")]
    private static partial Regex Times();
}
