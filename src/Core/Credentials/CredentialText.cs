using System.Text;
using PyTool.Abstractions.Plugins;
using PyTool.Index.Credentials;
using PyTool.Index.Urls;
using PyTool.Toml;
using PyTool.Toml.Writing;

namespace PyTool.Core.Credentials;

/// <summary>The form of <c>credentials.toml</c>, shared with uv.</summary>
internal static class CredentialText
{
    public static List<StoredCredential> Read(byte[] content, string path)
    {
        try
        {
            var entries = new List<StoredCredential>();
            if (TomlDocument.Parse(content, path).Root.TryGetValue("credential"u8, out var list))
            {
                foreach (var item in list.AsArray())
                {
                    entries.Add(Entry(item.AsTable()));
                }
            }

            return entries;
        }
        catch (TomlException exception)
        {
            // Neither the line nor its value is shown: it may be a password.
            throw new PyToolException(CredentialErrors.Unreadable, $"Failed to parse the stored credentials at `{path}`, line {exception.Line}")
            {
                Hint = "Repair or remove the file, then store the credentials again with `pytool auth login`",
            };
        }
    }

    private static StoredCredential Entry(TomlTable table)
    {
        var scheme = table.FindString("scheme") ?? "basic";
        return new StoredCredential
        {
            Service = table.GetString("service"),
            Credentials = scheme switch
            {
                "basic" => new UrlCredentials(table.FindString("username") ?? "", table.FindString("password")),
                "bearer" => UrlCredentials.Bearer(table.GetString("token")),
                _ => throw table.Value.Error("`basic` or `bearer` is expected as the scheme"),
            },
        };
    }

    public static byte[] Write(IReadOnlyList<StoredCredential> entries)
    {
        var text = new StringBuilder();
        foreach (var entry in entries)
        {
            if (text.Length > 0)
            {
                text.Append('\n');
            }

            text.Append("[[credential]]\n");
            Append(text, "service", entry.Service);
            if (entry.Credentials.IsBearer)
            {
                Append(text, "scheme", "bearer");
                Append(text, "token", entry.Credentials.RevealSecret());
                continue;
            }

            Append(text, "username", entry.Credentials.UserName);
            Append(text, "scheme", "basic");
            Append(text, "password", entry.Credentials.RevealSecret());
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Append(StringBuilder text, string key, string? value)
    {
        if (value is not null)
        {
            text.Append(key).Append(" = ");
            TomlText.AppendSingleLineString(text, value);
            text.Append('\n');
        }
    }
}
