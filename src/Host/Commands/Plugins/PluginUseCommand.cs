using PyTool.Abstractions.Plugins;
using PyTool.Host.CommandLine;
using PyTool.Host.Plugins;
using PyTool.Host.Plugins.Selection;
using PyTool.Toml;
using PyTool.Toml.Editing;
using PyTool.Toml.Writing;

namespace PyTool.Host.Commands.Plugins;

/// <summary><c>pytool plugin use</c>: writes the choice into the user's configuration and leaves everything else in it as it is.</summary>
internal static class PluginUseCommand
{
    public static Task<int> RunAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var host = invocation.Host;
        var name = invocation.Parsed.Argument("JOB")!;
        var job = PluginJobs.TryParse(name, out var known) ? known : throw new UsageException($"invalid value '{name}' for '<JOB>'");
        var ids = invocation.Parsed.Arguments("ID").SelectMany(id => id.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToArray();

        // Before anything is written: is it installed, does it do that job, is it allowed?
        var choice = new PluginChoice { Job = job, Ids = ids, Origin = "`pytool plugin use`", Layer = PluginChoiceLayer.User };
        var chain = new PluginSelector(host.Plugins.List(), host.Policy).Select(job, [choice]);
        var path = Path.Combine(host.Directories.Configuration, PluginConfiguration.FileName);
        Write(path, name, ids);
        host.Output.WriteStatus($"The job `{name}` is done by {string.Join(", ", chain.Plugins.Select(p => p.Id))} from now on ({path})");
        return Task.FromResult(0);
    }

    private static void Write(string path, string job, string[] ids)
    {
        try
        {
            var editor = new TomlEditor(TomlDocument.Parse(File.Exists(path) ? File.ReadAllBytes(path) : [], path));
            editor.Set(editor.EnsureTable("plugins"), job, TomlText.Array(ids.Select(id => TomlText.String(id))));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var target = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
            var temporary = target + ".tmp-" + Path.GetRandomFileName();
            File.WriteAllBytes(temporary, editor.ToUtf8());
            File.Move(temporary, target, overwrite: true);
        }
        catch (TomlException exception)
        {
            throw new PyToolException("PT2017", $"Failed to parse: {path}", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PyToolException("PT2034", $"The configuration cannot be written: {path}", exception);
        }
    }
}
