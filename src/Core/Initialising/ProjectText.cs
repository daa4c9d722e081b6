using System.Text;
using PyTool.Toml.Writing;

namespace PyTool.Core.Initialising;

/// <summary>The <c>pyproject.toml</c> of a new project.</summary>
internal static class ProjectText
{
    public static string Of(ProjectPlan plan)
    {
        var text = new StringBuilder("[project]\n");
        Line(text, "name", TomlText.String(plan.Name.Value));
        Line(text, "version", TomlText.String("0.1.0"));
        if (plan.Description is { } description)
        {
            Line(text, "description", TomlText.String(description));
        }

        if (plan.HasReadme)
        {
            Line(text, "readme", TomlText.String("README.md"));
        }

        if (plan.Author is { } author)
        {
            text.Append("authors = [\n    ").Append(AuthorTable(author)).Append("\n]\n");
        }

        Line(text, "requires-python", TomlText.String(plan.RequiresPython));
        Line(text, "dependencies", "[]");
        if (plan.HasScript)
        {
            text.Append("\n[project.scripts]\n").Append(TomlText.Key(plan.Name.Value)).Append(" = ").Append(TomlText.String(plan.Module + ":main")).Append('\n');
        }

        if (plan.Request.IsPackage)
        {
            BackendText.Append(text, plan);
        }

        return text.ToString();
    }

    private static string AuthorTable(ProjectAuthor author)
    {
        var entries = new List<KeyValuePair<string, string>>();
        if (author.Name is { } name)
        {
            entries.Add(new("name", TomlText.String(name)));
        }

        if (author.Email is { } email)
        {
            entries.Add(new("email", TomlText.String(email)));
        }

        return TomlText.InlineTable(entries);
    }

    private static void Line(StringBuilder text, string key, string value) => text.Append(key).Append(" = ").Append(value).Append('\n');
}
