using System.Text.Json;
using PyTool.Standards.Names;

namespace PyTool.Index.Simple;

/// <summary>
/// Reads a PEP 691 page token by token, so that it can be fed with pieces of any size: nothing but the text at hand is held.
/// A known key that comes twice is an error: two readers could take different ones.
/// </summary>
internal sealed partial class SimpleJsonReader
{
    private const int RootDepth = 1;
    private const int FileDepth = 3;
    private readonly StoredPageBuilder _builder;
    private readonly PageUrls _urls;
    private readonly ListedFile _file = new();
    private JsonReaderState _state;
    private Field _rootField;
    private Field _fileField;
    private Field _seenInRoot;
    private Field _seenInFile;
    private string? _algorithm;
    private string? _lastRequiresPython;
    private bool _hasFiles;
    private bool _isFinished;

    public SimpleJsonReader(PackageName name, string baseUrl)
    {
        _builder = new StoredPageBuilder(name);
        _urls = new PageUrls(baseUrl);
        _state = new JsonReaderState(new JsonReaderOptions { MaxDepth = 32 });
    }

    /// <summary>Takes a piece.</summary>
    /// <returns>How much of it was used; the rest must come again, with more behind it.</returns>
    /// <exception cref="PageFormatException">It is not such a page.</exception>
    public int Feed(ReadOnlySpan<byte> piece, bool isLast)
    {
        try
        {
            var reader = new Utf8JsonReader(piece, isLast, _state);
            while (reader.Read())
            {
                Take(ref reader);
            }

            _state = reader.CurrentState;
            return (int)reader.BytesConsumed;
        }
        catch (JsonException exception)
        {
            throw new PageFormatException("received malformed JSON: " + exception.Message, exception);
        }
        catch (InvalidOperationException exception)
        {
            // Invalid UTF-8 within a string.
            throw new PageFormatException("received malformed JSON: " + exception.Message, exception);
        }
    }

    /// <summary>The builder with all files.</summary>
    /// <exception cref="PageFormatException">There was no page, or no list of files.</exception>
    public StoredPageBuilder Finish() =>
        !_isFinished ? throw new PageFormatException("received an empty answer in place of JSON")
        : !_hasFiles ? throw new PageFormatException("missing field `files`")
        : _builder;

    private void Take(ref Utf8JsonReader reader)
    {
        switch (reader.CurrentDepth)
        {
            case 0:
                TakeRoot(ref reader);
                break;
            case RootDepth when reader.TokenType == JsonTokenType.PropertyName:
                _rootField = RootFieldOf(ref reader);
                Once(ref _seenInRoot, _rootField);
                break;
            case RootDepth:
                TakeRootValue(ref reader);
                break;
            default:
                TakeInner(ref reader);
                break;
        }
    }

    private void TakeRoot(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            _isFinished = true;
        }
        else if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new PageFormatException("the JSON is no object");
        }
    }

    private void TakeRootValue(ref Utf8JsonReader reader)
    {
        if (_rootField != Field.Files)
        {
            return;
        }

        if (reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.EndArray))
        {
            throw new PageFormatException("`files` is no list");
        }

        _hasFiles = true;
    }

    private void TakeInner(ref Utf8JsonReader reader)
    {
        if (_rootField == Field.Meta)
        {
            TakeMeta(ref reader);
        }
        else if (_rootField == Field.Files)
        {
            TakeInFiles(ref reader);
        }
    }

    private void TakeMeta(ref Utf8JsonReader reader)
    {
        if (reader.CurrentDepth != 2)
        {
            return;
        }

        if (reader.TokenType == JsonTokenType.PropertyName)
        {
            _fileField = reader.ValueTextEquals("api-version"u8) ? Field.ApiVersion : Field.Other;
        }
        else if (_fileField == Field.ApiVersion && reader.TokenType == JsonTokenType.String)
        {
            var text = reader.GetString()!;
            if (!text.StartsWith("1.", StringComparison.Ordinal) && text != "1")
            {
                throw new PageFormatException("unsupported version of the index API");
            }
        }
    }

    private void TakeInFiles(ref Utf8JsonReader reader)
    {
        var depth = reader.CurrentDepth;
        if (depth == FileDepth - 1)
        {
            TakeFile(ref reader);
        }
        else if (depth == FileDepth && reader.TokenType == JsonTokenType.PropertyName)
        {
            _fileField = FileFieldOf(ref reader);
            Once(ref _seenInFile, _fileField);
        }
        else if (depth == FileDepth)
        {
            TakeFileValue(ref reader);
        }
        else if (depth == FileDepth + 1 && _fileField is Field.Hashes or Field.Metadata or Field.OldMetadata)
        {
            TakeHash(ref reader);
        }
    }

    private void TakeFile(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            _file.Clear();
            _seenInFile = 0;
            return;
        }

        if (reader.TokenType != JsonTokenType.EndObject)
        {
            throw new PageFormatException("an item of `files` is no object");
        }

        if (_file.FileName is null || _file.Url is null)
        {
            throw new PageFormatException(_file.FileName is null ? "missing field `filename`" : "missing field `url`");
        }

        if (_urls.Resolve(_file.Url) is { } url)
        {
            _file.Url = url;
            _builder.Add(_file);
        }
    }

    private static void Once(ref Field seen, Field field)
    {
        if (field == Field.Other)
        {
            return;
        }

        if ((seen & field) != 0)
        {
            throw new PageFormatException("a field comes twice");
        }

        seen |= field;
    }
}
