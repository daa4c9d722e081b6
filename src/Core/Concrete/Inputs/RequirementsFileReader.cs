using System.Text;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Sessions;
using PyTool.Projects.Indexes;

namespace PyTool.Core.Concrete.Inputs;

/// <summary>Reads requirements files and those that they include, with all options that mean something.</summary>
public sealed class RequirementsFileReader
{
    private const int MostFiles = 256;
    private const int MostDepth = 64;

    private readonly CommandSession _session;
    private readonly HashSet<(string Path, bool IsConstraint)> _seen = [];
    private readonly RequirementsFile _result = new();

    private RequirementsFileReader(CommandSession session) => _session = session;

    /// <summary>Reads a file.</summary>
    /// <param name="session">The command.</param>
    /// <param name="file">The path as written, <c>-</c> for standard input.</param>
    /// <exception cref="PyToolException">It cannot be read.</exception>
    public static RequirementsFile Read(CommandSession session, string file)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(file);
        var reader = new RequirementsFileReader(session);
        reader.ReadFile(file, null, isConstraint: false, depth: 0);
        return reader._result;
    }

    private void ReadFile(string file, string? includer, bool isConstraint, int depth)
    {
        var path = RequirementsText.IsUrl(file) || file == "-" ? file : Path.GetFullPath(file, _session.WorkingDirectory);
        if (!_seen.Add((path, isConstraint)))
        {
            // Each file counts once, so that files that include each other come to an end.
            return;
        }

        if (_seen.Count > MostFiles || depth > MostDepth)
        {
            throw new PyToolException(ConcreteErrors.Input, $"Too many requirements files include each other: {file}");
        }

        var text = RequirementsText.Read(_session, file, includer);
        var scanner = new RequirementsScanner(text, file, path.Length == 1 || RequirementsText.IsUrl(file) ? _session.WorkingDirectory : Path.GetDirectoryName(path)!);
        while (scanner.Next() is { } line)
        {
            Take(line, scanner, isConstraint, depth);
        }
    }

    private void Take(RequirementsLine line, RequirementsScanner scanner, bool isConstraint, int depth)
    {
        switch (line.Kind)
        {
            case RequirementsLineKind.Requirement or RequirementsLineKind.Editable:
                (isConstraint ? _result.Constraints : _result.Requirements).Add(line.Entry!);
                break;
            case RequirementsLineKind.Include or RequirementsLineKind.Constraint:
                Include(line, scanner, isConstraint || line.Kind == RequirementsLineKind.Constraint, depth);
                break;
            case RequirementsLineKind.IndexUrl:
                if (_result.IndexUrl is not null)
                {
                    throw new PyToolException(ConcreteErrors.Input, $"Multiple `--index-url` values provided: {scanner.Where(line.Position)}");
                }

                _result.IndexUrl = CheckUrl(line, scanner);
                break;
            case RequirementsLineKind.ExtraIndexUrl:
                _result.ExtraIndexUrls.Add(CheckUrl(line, scanner));
                break;
            case RequirementsLineKind.FindLinks:
                _result.FindLinks.Add(FindLinks(line, scanner));
                break;
            case RequirementsLineKind.NoIndex:
                _result.NoIndex = true;
                break;
            case RequirementsLineKind.RequireHashes:
                _result.RequireHashes = true;
                break;
            case RequirementsLineKind.NoBinary:
                _result.NoBinary.Add(scanner.CheckName(line, "--no-binary"));
                break;
            case RequirementsLineKind.OnlyBinary:
                _result.OnlyBinary.Add(scanner.CheckName(line, "--only-binary"));
                break;
            default:
                _session.Warn(line.Value.Contains("(hint", StringComparison.Ordinal) ? line.Value : $"Ignoring unsupported option in `{scanner.File}`: `{line.Value}`");
                break;
        }
    }

    private void Include(RequirementsLine line, RequirementsScanner scanner, bool isConstraint, int depth)
    {
        var file = RequirementsText.IsUrl(line.Value) || Path.IsPathRooted(line.Value) ? line.Value
            : RequirementsText.IsUrl(scanner.File) ? new Uri(new Uri(scanner.File), line.Value).AbsoluteUri
            : Path.GetDirectoryName(scanner.File) is { Length: > 0 } directory ? Path.Join(directory, line.Value) : line.Value;
        try
        {
            ReadFile(file, scanner.File, isConstraint, depth + 1);
        }
        catch (PyToolException exception)
        {
            throw new PyToolException(ConcreteErrors.Input, $"Error parsing included file in `{scanner.File}` at position {line.Position}", exception);
        }
    }

    private static string CheckUrl(RequirementsLine line, RequirementsScanner scanner)
    {
        if (RequirementsText.IsUrl(line.Value) || line.Value.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            return line.Value;
        }

        var path = Path.GetFullPath(line.Value, scanner.Directory);
        return Directory.Exists(path) || File.Exists(path) ? path
            : throw new PyToolException(ConcreteErrors.Input, $"Invalid URL in `{scanner.File}` at position {line.Position}: {line.Value}", new PyToolException(ConcreteErrors.Input, "relative URL without a base"));
    }

    private static string FindLinks(RequirementsLine line, RequirementsScanner scanner) => IndexLocation.IsUrl(line.Value) ? line.Value : CheckUrl(line, scanner);
}
