using System.Runtime.CompilerServices;
using PyTool.Host.CommandLine;
using PyTool.Host.Commands;

namespace PyTool.Host.Tests.CommandLine;

public sealed class CompatibilityDocumentTests
{
    // Every row of uv 0.13.9's command line.
    private static readonly string[] UvCommands =
    [
        "run", "init", "add", "remove", "version", "sync", "lock", "upgrade", "export", "tree", "format", "check", "audit", "workspace list", "workspace dir", "workspace metadata",
        "pip compile", "pip sync", "pip install", "pip uninstall", "pip freeze", "pip list", "pip show", "pip tree", "pip check", "pip debug", "tool run", "tool install", "tool upgrade",
        "tool list", "tool uninstall", "tool dir", "tool update-shell", "tool audit", "python list", "python install", "python upgrade", "python find", "python pin", "python uninstall",
        "python dir", "python update-shell", "venv", "cache clean", "cache prune", "cache dir", "cache size", "build", "publish", "auth login", "auth logout", "auth token", "auth dir",
        "auth helper get", "self update", "self version", "generate-shell-completion", "build-backend build-sdist", "build-backend build-wheel", "build-backend build-editable", "help",
    ];

    [Fact]
    public void Commands_OfUv_AreThere()
    {
        var known = CommandPaths.All().Select(static path => string.Join(' ', path.Skip(1).Select(static entry => entry.Name))).ToHashSet(StringComparer.Ordinal);

        Assert.All(UvCommands, command => Assert.Contains(command, known));
    }

    [Fact]
    public void Commands_WithoutImplementation_AreListedWithAnotherWay()
    {
        var text = Document();

        foreach (var path in CommandPaths.All())
        {
            var command = path[^1].Open();
            if (command.Handler?.Method.DeclaringType != typeof(NotSupportedYet))
            {
                continue;
            }

            var name = string.Join(' ', path.Select(static entry => entry.Name));
            Assert.False(string.IsNullOrEmpty(command.Substitute), $"`{name}` names no other way");
            Assert.Contains($"`{name}`", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Options_WithoutImplementation_AreListed()
    {
        var text = Document();

        Assert.All(NotSupportedYet.Options, option => Assert.Contains(option.Key.Name, text, StringComparison.Ordinal));
    }

    private static string Document([CallerFilePath] string path = "") => File.ReadAllText(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../../../docs/compatibility.md")));
}
