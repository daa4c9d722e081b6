using PyTool.Core.Concrete.Inputs;
using PyTool.Core.Sessions;

namespace PyTool.Core.Tools.Targets;

/// <summary>Options in requirements files that mean nothing to tools.</summary>
internal static class RequirementOptions
{
    public static void WarnOfIgnored(CommandSession session, RequirementsFile options)
    {
        if (options.IndexUrl is { } url)
        {
            Warn(session, "--index-url", url, "index-url");
        }

        foreach (var extra in options.ExtraIndexUrls)
        {
            Warn(session, "--extra-index-url", extra, "extra-index-url");
        }

        foreach (var links in options.FindLinks)
        {
            Warn(session, "--find-links", links, "find-links");
        }

        if (options.NoIndex)
        {
            session.Warn("Ignoring `--no-index` from requirements file. Instead, use the `--no-index` command-line argument, or set `no-index` in a `uv.toml` or `pyproject.toml` file.");
        }
    }

    private static void Warn(CommandSession session, string option, string value, string key) =>
        session.Warn($"Ignoring `{option}` value `{Index.Urls.UrlRedaction.Redact(value)}` from requirements file. Instead, use the `{option}` command-line argument, or set `{key}` in a `uv.toml` or `pyproject.toml` file.");
}
