using System.Text.Json;

namespace PyTool.Toml.Tests.Conformance.Toml;

public class TomlTestCorpusTests
{
    [ConformanceFact]
    public void Parse_ValidFile_DecodesToTaggedJson()
    {
        var corpus = new TomlCorpus();
        var failures = new List<string>();
        var read = 0;
        foreach (var name in corpus.Valid)
        {
            read++;
            using var expected = JsonDocument.Parse(corpus.Read(Path.ChangeExtension(name, ".json")));
            if (Describe(corpus.Read(name), expected.RootElement) is { } difference)
            {
                failures.Add($"{name}: {difference}");
            }
        }

        Assert.Empty(failures);
        Assert.Equal(corpus.ListedValid, read);
    }

    [ConformanceFact]
    public void Parse_ValidFile_KeepsItsBytes()
    {
        var corpus = new TomlCorpus();

        foreach (var name in corpus.Valid)
        {
            var bytes = corpus.Read(name);
            Assert.Equal(bytes, TomlDocument.Parse(bytes.AsSpan()).Utf8.ToArray());
        }
    }

    [ConformanceFact]
    public void Parse_InvalidFile_IsRefusedWithLineAndColumn()
    {
        var corpus = new TomlCorpus();
        var failures = new List<string>();
        var read = 0;
        foreach (var name in corpus.Invalid)
        {
            read++;
            var bytes = corpus.Read(name);
            if (DescribeAccepted(bytes, name) is { } failure)
            {
                failures.Add(failure);
            }
        }

        Assert.Empty(failures);
        Assert.Equal(corpus.ListedInvalid, read);
    }

    private static string? Describe(byte[] text, JsonElement expected)
    {
        try
        {
            return TaggedJson.Difference(expected, TomlDocument.Parse(text).Root.Value);
        }
        catch (TomlException exception)
        {
            return exception.Message;
        }
    }

    private static string? DescribeAccepted(byte[] text, string name)
    {
        try
        {
            TomlDocument.Parse(text, name);
            return $"{name}: accepted";
        }
        catch (TomlException exception)
        {
            var lines = text.AsSpan().Count((byte)'\n') + 1;
            var placed = exception.Line >= 1 && exception.Line <= lines && exception.Column >= 1 && exception.FileName == name && exception.Reason.Length > 0;
            return placed ? null : $"{name}: {exception.Message}";
        }
    }
}
