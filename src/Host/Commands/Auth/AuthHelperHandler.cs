using System.Text;
using System.Text.Json;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Credentials;
using PyTool.Host.CommandLine;
using PyTool.Host.Sessions;
using PyTool.Host.Settings;
using PyTool.Index.Credentials;

namespace PyTool.Host.Commands.Auth;

/// <summary>Runs <c>pytool auth helper get</c>: a request as JSON on standard input, headers as JSON on standard output.</summary>
internal static class AuthHelperHandler
{
    private const int LongestRequest = 1 << 20;

    public static async Task<int> GetAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var host = invocation.Host;
        var session = SessionComposition.Create(invocation, includesProject: false);
        await using (session.ConfigureAwait(false))
        {
            if (!PreviewNames.IsOn(session.Settings, "auth-helper"))
            {
                host.Output.WriteWarning("The `uv auth helper` command is experimental and may change without warning. Pass `--preview-features auth-helper` to disable this warning");
            }
        }

        var url = await RequestedAsync(cancellationToken).ConfigureAwait(false);
        var store = new CredentialStoreIndex(CredentialStore.Of(host.Variables, host.WorkingDirectory).Read());
        host.Output.WriteResultLine(Answer(store.Find(url, userName: null)?.ToHeader()));
        return 0;
    }

    private static async Task<Uri> RequestedAsync(CancellationToken cancellationToken)
    {
        using var input = Console.OpenStandardInput();
        var buffer = new byte[LongestRequest];
        var length = await input.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        try
        {
            using var document = JsonDocument.Parse(buffer.AsMemory(0, length));
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("uri", out var uri) && uri.ValueKind == JsonValueKind.String
                ? Uri.TryCreate(uri.GetString(), UriKind.Absolute, out var url) ? url : throw Unreadable("the value of `uri` is no URL")
                : throw Unreadable("an object with the key `uri` is expected");
        }
        catch (JsonException exception)
        {
            throw Unreadable(exception.Message);
        }
    }

    private static PyToolException Unreadable(string reason) =>
        new(CredentialErrors.Given, "Failed to parse credential request as JSON", new PyToolException(CredentialErrors.Given, reason)) { ExitCode = 2 };

    private static string Answer(string? header)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("headers");
            if (header is not null)
            {
                writer.WriteStartArray("Authorization");
                writer.WriteStringValue(header);
                writer.WriteEndArray();
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
