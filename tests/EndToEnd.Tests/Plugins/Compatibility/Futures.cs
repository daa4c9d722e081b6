using PyTool.EndToEnd.Tests.Tool;
using PyTool.EndToEnd.Tests.Tool.Building;

namespace PyTool.EndToEnd.Tests.Plugins.Compatibility;

/// <summary>Contracts 1.1 and 2.0, a host for each contract, and a launcher compiled with each. Made on first use, once for all tests.</summary>
public sealed class Futures : IDisposable
{
    // What a minor version may add: a member with a body, an optional property, a value of an enumeration, an interface.
    private const string AddedMember = """
            /// <summary>New in 1.1.</summary>
            string Describe() => "nothing to say";

            Task<int> RunAsync(
        """;

    private const string AddedProperty = """
            /// <summary>New in 1.1; null: not given.</summary>
            public string? Title { get; init; }

            public required string Program
        """;

    private readonly string _root = Directory.CreateTempSubdirectory("pytool-futures-").FullName;
    private readonly Lazy<Dictionary<string, ContractVariant>> _contracts;
    private readonly Dictionary<string, string> _hosts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _plugins = new(StringComparer.Ordinal);

    public Futures()
    {
        _contracts = new(() => new(StringComparer.Ordinal)
        {
            ["1.0"] = ContractVariant.Current,
            ["1.1"] = ContractVariant.Make(Path.Combine(_root, "contract-1.1"), "1.1", Grow, "namespace PyTool.Abstractions.Launching; public interface ILaunchEstimate { int Seconds { get; } }"),
            ["2.0"] = ContractVariant.Make(Path.Combine(_root, "contract-2.0"), "2.0", Break),
        });
    }

    /// <summary>The program of a host that speaks a contract.</summary>
    public string Host(string contract) => GetOrAdd(_hosts, contract, () => _contracts.Value[contract].MakeHost(Path.Combine(_root, "host-" + contract)));

    /// <summary>A plugin folder: a launcher that says which contract it was compiled with and which one it finds.</summary>
    /// <param name="contract">The contract it is compiled with.</param>
    /// <param name="claimed">The lowest contract that its manifest claims to work with.</param>
    public string Plugin(string contract, string claimed) => GetOrAdd(_plugins, contract + claimed, () =>
    {
        var folder = Path.Combine(_root, $"plugin-{contract}-{claimed}");
        CSharpCompiler.Compile(folder, "Test.Contract", "1.0", [Source(contract)], _contracts.Value[contract].References);
        var end = System.Version.Parse(claimed).Major + 1;
        File.WriteAllText(Path.Combine(folder, "pytool-plugin.json"), $$"""
            { "schema": 1, "id": "test.contract", "version": "1.0.0", "job": "launcher", "assembly": "Test.Contract.dll", "factory": "Test.Factory", "abstractions": "[{{claimed}},{{end}}.0.0-0)" }
            """);
        return folder;
    });

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static string Grow(string text) => text
        .Replace("    Task<int> RunAsync(", AddedMember, StringComparison.Ordinal)
        .Replace("    public required string Program", AddedProperty, StringComparison.Ordinal)
        .Replace("    /// <summary>A helper of pytool's own, such as the bytecode compiler.</summary>", "    Daemon = 17,\n", StringComparison.Ordinal);

    // What only a major version may do: a member goes.
    private static string Break(string text) => text.Replace("LaunchRequest WithProgram(", "LaunchRequest ForProgram(", StringComparison.Ordinal);

    private static string Source(string contract)
    {
        var more = contract switch
        {
            "1.1" => "next.Describe() + (request.Title ?? \", untitled\") + (next is ILaunchEstimate)",
            _ => "\"\"",
        };
        var wrap = contract == "2.0" ? "ForProgram" : "WithProgram";
        return $$"""
            using PyTool.Abstractions.Launching;
            using PyTool.Abstractions.Plugins;

            namespace Test;

            public sealed class Factory : IPluginFactory<ILauncher>
            {
                public ILauncher Create(PluginContext context, ILauncher? next) => new Launcher(next!);
            }

            internal sealed class Launcher(ILauncher next) : ILauncher
            {
                public Task<int> RunAsync(LaunchRequest request, CancellationToken cancellationToken) =>
                    next.RunAsync(request.{{wrap}}("env", ["MADE_FOR={{contract}}", "FOUND=" + Contract.Version, "MORE=" + {{more}}, request.Program, .. request.Arguments]), cancellationToken);
            }
            """;
    }

    private static string GetOrAdd(Dictionary<string, string> known, string key, Func<string> make) => known.TryGetValue(key, out var path) ? path : known[key] = make();
}
