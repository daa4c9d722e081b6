using System.Runtime.CompilerServices;
using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Plugin.Testing.Reference;

/// <summary>Finds interpreters on the search path and makes environments of a link and a configuration file.</summary>
internal sealed class ReferenceEnvironments(PluginContext context) : IEnvironmentProvider
{
    private const string ConfigurationFile = "pyvenv.cfg";

    public async IAsyncEnumerable<Interpreter> FindInterpretersAsync(InterpreterQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var named = query.Request.IsPath ? [query.Request.Path!] : Candidates();
        foreach (var path in named)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await InterpreterQuestions.AskAsync(path, cancellationToken) is { } interpreter && query.Request.IsSatisfiedBy(interpreter))
            {
                yield return interpreter;
            }
        }
    }

    public async Task<EnvironmentLayout> CreateAsync(CreateEnvironmentRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var root = request.RootPath;
        CheckTarget(root, request.Existing);
        var staging = root + ".tmp-" + Path.GetRandomFileName();
        try
        {
            await BuildAsync(staging, request, cancellationToken);
            if (Directory.Exists(root))
            {
                Directory.Delete(root, recursive: true);
            }

            Directory.Move(staging, root);
        }
        finally
        {
            if (Directory.Exists(staging))
            {
                Directory.Delete(staging, recursive: true);
            }
        }

        return (await InspectAsync(root, cancellationToken))!.Layout;
    }

    public async Task<EnvironmentSnapshot?> InspectAsync(string rootPath, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var configuration = Path.Combine(rootPath, ConfigurationFile);
        if (!File.Exists(configuration) || await InterpreterQuestions.AskAsync(Path.Combine(rootPath, "bin", "python"), cancellationToken) is not { } interpreter)
        {
            return null;
        }

        return new EnvironmentSnapshot
        {
            Layout = new EnvironmentLayout { RootPath = rootPath, Interpreter = interpreter, Scheme = interpreter.Scheme },
            Distributions = Distributions(interpreter.Scheme.Purelib),
            Configuration = (await File.ReadAllLinesAsync(configuration, cancellationToken)).Select(l => l.Split('=', 2)).Where(p => p.Length == 2).ToDictionary(p => p[0].Trim().ToLowerInvariant(), p => p[1].Trim(), StringComparer.Ordinal),
        };
    }

    private static InstalledDistribution[] Distributions(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var found = new List<InstalledDistribution>();
        foreach (var info in Directory.EnumerateDirectories(folder, "*.dist-info"))
        {
            var parts = Path.GetFileNameWithoutExtension(info).Split('-');
            if (parts.Length == 2 && PackageName.TryParse(parts[0], out var name) && PyVersion.TryParse(parts[1], out var version))
            {
                found.Add(new InstalledDistribution { Name = name, Version = version, MetadataPath = info, Kind = InstalledKind.DistInfo });
            }
        }

        return [.. found.OrderBy(d => d.Name)];
    }

    private static async Task BuildAsync(string staging, CreateEnvironmentRequest request, CancellationToken cancellationToken)
    {
        var interpreter = request.Interpreter;
        Directory.CreateDirectory(Path.Combine(staging, "bin"));
        Directory.CreateDirectory(Path.Combine(staging, interpreter.VirtualScheme.Purelib));
        foreach (var name in new[] { "python", "python3" })
        {
            File.CreateSymbolicLink(Path.Combine(staging, "bin", name), interpreter.BaseExecutable);
        }

        var lines = new List<string> { $"home = {Path.GetDirectoryName(interpreter.BaseExecutable)}", "implementation = CPython", $"version_info = {interpreter.Version}", $"include-system-site-packages = {(request.SystemSitePackages ? "true" : "false")}" };
        lines.AddRange(request.Prompt is null ? [] : [$"prompt = {request.Prompt}"]);
        lines.AddRange(request.ExtraConfiguration.Select(p => $"{p.Key} = {p.Value}"));
        await File.WriteAllLinesAsync(Path.Combine(staging, ConfigurationFile), lines, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
    }

    private static void CheckTarget(string root, ExistingEnvironment existing)
    {
        var isEmpty = !File.Exists(root) && (!Directory.Exists(root) || !Directory.EnumerateFileSystemEntries(root).Any());
        var isAllowed = isEmpty || existing is ExistingEnvironment.ReplaceAnything or ExistingEnvironment.WriteOver || (existing == ExistingEnvironment.ReplaceEnvironment && File.Exists(Path.Combine(root, ConfigurationFile)));
        if (!isAllowed)
        {
            throw new PyToolException("KIT6", $"There is something else at {root}");
        }
    }

    private IEnumerable<string> Candidates() => (context.EnvironmentVariables.GetValueOrDefault("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(d => new[] { "python3", "python" }.Select(n => Path.Combine(d, n))).Where(File.Exists);
}
