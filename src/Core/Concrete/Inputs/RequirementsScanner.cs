using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Plugins;
using PyTool.Standards.Names;

namespace PyTool.Core.Concrete.Inputs;

/// <summary>Takes a requirements file apart: one statement after the other, with the place of each for messages.</summary>
internal sealed class RequirementsScanner(string text, string file, string directory)
{
    private static readonly string[] Ignored =
        ["--prefer-binary", "--pre", "--trusted-host", "--use-feature", "--use-pep517", "--no-use-pep517"];

    private static readonly string[] Hashes = ["md5", "sha256", "sha384", "sha512", "blake2b"];

    private int _at;

    public string File { get; } = file;

    public string Directory { get; } = directory;

    private char Current => _at < text.Length ? text[_at] : '\0';

    private bool IsAtEnd => _at >= text.Length;

    /// <summary>The next statement; <see langword="null"/>: the file is at its end.</summary>
    public RequirementsLine? Next()
    {
        SkipBlanks();
        if (IsAtEnd)
        {
            return null;
        }

        var start = _at;
        return Option(start) ?? Requirement(start);
    }

    /// <summary>A place as <c>file:line:column</c>.</summary>
    public string Where(int position)
    {
        var (line, column) = (1, 1);
        for (var i = 0; i < position && i < text.Length; i++)
        {
            (line, column) = text[i] == '\n' ? (line + 1, 1) : (line, column + 1);
        }

        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{line}:{column}");
    }

    /// <summary>The name of a package, <c>:all:</c> or <c>:none:</c>.</summary>
    public string CheckName(RequirementsLine line, string option) => line.Value is ":all:" or ":none:" || PackageName.TryParse(line.Value, out _)
        ? line.Value
        : throw new PyToolException(ConcreteErrors.Input, $"Invalid specifier for `{option}` in `{File}`: {line.Value}", new PyToolException(ConcreteErrors.Input,
            $"Not a valid package or extra name: \"{line.Value}\". Names must start and end with a letter or digit and may only contain -, _, ., and alphanumeric characters."));

    private RequirementsLine? Option(int start)
    {
        (string[] Names, RequirementsLineKind Kind)[] options =
        [
            (["--requirement", "-r"], RequirementsLineKind.Include), (["--constraint", "-c"], RequirementsLineKind.Constraint),
            (["--editable", "-e"], RequirementsLineKind.Editable), (["--index-url", "-i"], RequirementsLineKind.IndexUrl),
            (["--extra-index-url"], RequirementsLineKind.ExtraIndexUrl), (["--no-index"], RequirementsLineKind.NoIndex),
            (["--find-links", "-f"], RequirementsLineKind.FindLinks), (["--no-binary"], RequirementsLineKind.NoBinary),
            (["--only-binary"], RequirementsLineKind.OnlyBinary), (["--require-hashes"], RequirementsLineKind.RequireHashes),
        ];
        if (Current != '-')
        {
            return null;
        }

        foreach (var (names, kind) in options)
        {
            foreach (var name in names)
            {
                if (!Eat(name))
                {
                    continue;
                }

                if (kind is RequirementsLineKind.NoIndex or RequirementsLineKind.RequireHashes)
                {
                    return new RequirementsLine { Kind = kind, Position = start };
                }

                return kind == RequirementsLineKind.Editable ? Requirement(start, isEditable: true) : new RequirementsLine { Kind = kind, Position = start, Value = Value(name) };
            }
        }

        return Unsupported(start) ?? throw Unexpected(start);
    }

    private RequirementsLine? Unsupported(int start)
    {
        foreach (var name in Ignored)
        {
            if (Eat(name))
            {
                SkipLine();
                var hint = name is "--pre" or "--trusted-host" ? $"Ignoring unsupported option in `{File}`: `{name}` (hint: pass `{name}` on the command line instead)" : name;
                return new RequirementsLine { Kind = RequirementsLineKind.Unsupported, Position = start, Value = hint };
            }
        }

        return null;
    }

    // `--option value`, `--option=value`: up to the end of the line or a comment.
    private string Value(string option)
    {
        if (Current == '=')
        {
            _at++;
        }
        else if (!IsAtEnd && Current is not (' ' or '\t' or '\r' or '\n' or '\\'))
        {
            throw new PyToolException(ConcreteErrors.Input, $"Expected '=' or whitespace, found Some('{Current}'): {Where(_at)}");
        }

        SkipSpaces();
        var start = _at;
        var value = Unquote(Rest());
        return value.Length > 0 ? value : throw new PyToolException(ConcreteErrors.Input, $"`{option}` must be followed by an argument: {Where(IsAtEnd ? _at : Math.Min(start + 1, text.Length))}");
    }

    private RequirementsLine Requirement(int start, bool isEditable = false)
    {
        if (isEditable)
        {
            if (Current is '=' or ' ' or '\t')
            {
                _at++;
            }

            SkipSpaces();
        }
        else if (!(char.IsAsciiLetterOrDigit(Current) || Current is '.' or '/' or '$' or '~'))
        {
            throw Unexpected(start);
        }

        var begin = _at;
        var requirement = RequirementText().Trim();
        var hashes = ReadHashes();
        return new RequirementsLine
        {
            Kind = isEditable ? RequirementsLineKind.Editable : RequirementsLineKind.Requirement,
            Position = begin,
            Entry = new RequirementEntry { Text = requirement, Directory = Directory, IsEditable = isEditable, Hashes = hashes, File = File, Position = isEditable ? start : begin },
        };
    }

    // Up to the end of the line, a comment, or an option after a blank.
    private string RequirementText()
    {
        var start = _at;
        while (!IsAtEnd && Current is not ('\n' or '\r'))
        {
            if (Current is ' ' or '\t' && _at + 1 < text.Length)
            {
                var next = _at;
                while (next < text.Length && text[next] is ' ' or '\t')
                {
                    next++;
                }

                if (next < text.Length && (text[next] == '#' || string.CompareOrdinal(text, next, "--", 0, 2) == 0 || IsContinuation(next) && IsOptionAfter(next)))
                {
                    break;
                }
            }

            // A backslash goes on with the next line, but no requirement can have one: it stays for the message.
            _at += IsContinuation(_at) ? (text[_at + 1] == '\r' ? 3 : 2) : 1;
        }

        return text[start.._at];
    }

    private List<ArtifactHash> ReadHashes()
    {
        var hashes = new List<ArtifactHash>();
        while (true)
        {
            SkipSpaces();
            if (IsAtEnd || Current is '\n' or '\r' or '#')
            {
                SkipLine();
                return hashes;
            }

            var start = _at;
            if (!Eat("--hash"))
            {
                throw text[_at] == '-'
                    ? new PyToolException(ConcreteErrors.Input, $"Expected `--hash`, found `\"{Rest()}\"`: {Where(start)}")
                    : Unexpected(start);
            }

            if (Current == '=')
            {
                _at++;
            }

            SkipSpaces();
            var begin = _at;
            while (!IsAtEnd && !char.IsWhiteSpace(Current) && Current != '#')
            {
                _at++;
            }

            hashes.Add(Hash(text[begin.._at]));
        }
    }

    private static ArtifactHash Hash(string value)
    {
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        var algorithm = colon < 0 ? "" : value[..colon];
        if (colon < 0)
        {
            throw new PyToolException(ConcreteErrors.Input, $"Unexpected hash (expected `<algorithm>:<hash>`): {value}");
        }

        return Array.IndexOf(Hashes, algorithm) >= 0
            ? new ArtifactHash { Algorithm = algorithm, Digest = value[(colon + 1)..] }
            : throw new PyToolException(ConcreteErrors.Input, $"Unsupported hash algorithm (expected one of: `md5`, `sha256`, `sha384`, `sha512`, or `blake2b`) on: `{algorithm}`");
    }

    private PyToolException Unexpected(int at) =>
        new(ConcreteErrors.Input, $"Unexpected '{text[at]}', expected '-c', '-e', '-r' or the start of a requirement: {Where(at)}");

    private bool IsContinuation(int at) => text[at] == '\\' && at + 1 < text.Length && (text[at + 1] == '\n' || (text[at + 1] == '\r' && at + 2 < text.Length && text[at + 2] == '\n'));

    private bool IsOptionAfter(int at)
    {
        at++;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return string.CompareOrdinal(text, at, "--", 0, 2) == 0;
    }

    private bool Eat(string word)
    {
        if (string.CompareOrdinal(text, _at, word, 0, word.Length) != 0)
        {
            return false;
        }

        _at += word.Length;
        return true;
    }

    // The rest of the line without comment; a backslash at its end goes on.
    private string Rest()
    {
        var start = _at;
        while (!IsAtEnd && Current is not ('\n' or '\r') && !(Current == '#' && _at > 0 && char.IsWhiteSpace(text[_at - 1])))
        {
            _at++;
        }

        var value = text[start.._at].TrimEnd();
        SkipLine();
        return value;
    }

    private static string Unquote(string value) => value.Length > 1 && value[0] is '"' or '\'' && value[^1] == value[0] ? value[1..^1] : value;

    private void SkipSpaces()
    {
        while (!IsAtEnd)
        {
            if (Current is ' ' or '\t')
            {
                _at++;
            }
            else if (IsContinuation(_at))
            {
                _at += text[_at + 1] == '\r' ? 3 : 2;
            }
            else
            {
                return;
            }
        }
    }

    private void SkipBlanks()
    {
        while (!IsAtEnd)
        {
            if (char.IsWhiteSpace(Current))
            {
                _at++;
            }
            else if (IsContinuation(_at))
            {
                _at += 2;
            }
            else if (Current == '#')
            {
                SkipLine();
            }
            else
            {
                return;
            }
        }
    }

    private void SkipLine()
    {
        while (!IsAtEnd && Current != '\n')
        {
            _at++;
        }
    }
}
