using PyTool.Abstractions.Plugins;
using PyTool.Core.Sessions;
using PyTool.Projects.PyLock;
using PyTool.Projects.Reading;
using PyTool.Projects.Scripts;
using PyTool.Standards.Names;

namespace PyTool.Core.Concrete.Inputs;

/// <summary>Reads all sources of requirements. Fetches and builds nothing; see <see cref="InputResolver"/>.</summary>
public sealed class InputParser
{
    private readonly CommandSession _session;
    private readonly ParsedInputs _inputs;

    private InputParser(CommandSession session, ParsedInputs inputs)
    {
        _session = session;
        _inputs = inputs;
    }

    /// <summary>Reads the sources.</summary>
    /// <exception cref="PyToolException">A file or a requirement cannot be read.</exception>
    public static ParsedInputs Parse(CommandSession session, RequirementSourceList sources)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(sources);
        var parser = new InputParser(session, new ParsedInputs { Extras = sources.Extras });
        parser.Read(sources);
        return parser._inputs;
    }

    private void Read(RequirementSourceList sources)
    {
        foreach (var text in sources.Packages)
        {
            _inputs.Requirements.Add(Parse(text, isEditable: false));
        }

        foreach (var text in sources.Editables)
        {
            _inputs.Requirements.Add(Parse(text, isEditable: true));
        }

        foreach (var file in sources.Files)
        {
            ReadFile(file);
        }

        ReadLimits(sources);
        foreach (var text in sources.Groups)
        {
            var colon = text.LastIndexOf(':');
            _inputs.Groups.Add((colon < 0 ? "pyproject.toml" : text[..colon], GroupName.Parse(text[(colon + 1)..])));
        }
    }

    private void ReadLimits(RequirementSourceList sources)
    {
        foreach (var file in sources.Constraints)
        {
            _inputs.Constraints.AddRange(Limits(file, "constraints"));
        }

        foreach (var file in sources.Overrides)
        {
            _inputs.Overrides.AddRange(Limits(file, "overrides"));
        }

        foreach (var file in sources.BuildConstraints)
        {
            _inputs.BuildConstraints.AddRange(Limits(file, "build constraints"));
        }

        foreach (var file in sources.Excludes)
        {
            foreach (var parsed in Limits(file, "excludes"))
            {
                _inputs.Excludes.Add(parsed.Named?.Name ?? throw new PyToolException(ConcreteErrors.Input, $"Exclusions are names of packages, but found in `{file}`: {parsed.Entry.Text}"));
            }
        }
    }

    private IEnumerable<ParsedRequirement> Limits(string file, string what)
    {
        if (IsProject(Path.GetFileName(file)))
        {
            throw new PyToolException(ConcreteErrors.Input, $"The file `{file}` appears to be a `{Path.GetFileName(file)}` file, but {what} must be specified in `requirements.txt` format");
        }

        var read = RequirementsFileReader.Read(_session, file);
        return read.Requirements.Concat(read.Constraints).Select(entry => ParsedRequirement.Parse(_session, entry));
    }

    private void ReadFile(string file)
    {
        var name = file[(file.LastIndexOf('/') + 1)..];
        if (IsProject(name))
        {
            if (!File.Exists(Path.GetFullPath(file, _session.WorkingDirectory)))
            {
                throw new PyToolException(ConcreteErrors.Input, $"File not found: {file}");
            }

            _inputs.Projects.Add(file);
        }
        else if (PyLockFile.IsFileName(name))
        {
            _inputs.PyLock = file;
        }
        else if (IsScript(file))
        {
            ReadScript(file);
        }
        else
        {
            ReadRequirements(file);
        }
    }

    private void ReadRequirements(string file)
    {
        var read = RequirementsFileReader.Read(_session, file);
        _inputs.Requirements.AddRange(read.Requirements.Select(entry => ParsedRequirement.Parse(_session, entry)));
        _inputs.Constraints.AddRange(read.Constraints.Select(entry => ParsedRequirement.Parse(_session, entry)));
        var options = _inputs.Options;
        if (options.IndexUrl is not null && read.IndexUrl is not null)
        {
            throw new PyToolException(ConcreteErrors.Input, $"Multiple index URLs specified: `{options.IndexUrl}` vs. `{read.IndexUrl}`");
        }

        options.IndexUrl ??= read.IndexUrl;
        options.ExtraIndexUrls.AddRange(read.ExtraIndexUrls);
        options.FindLinks.AddRange(read.FindLinks);
        options.NoIndex |= read.NoIndex;
        options.RequireHashes |= read.RequireHashes;
        options.NoBinary.AddRange(read.NoBinary);
        options.OnlyBinary.AddRange(read.OnlyBinary);
        if (read.Requirements.Count == 0 && read.Constraints.Count == 0)
        {
            _session.Warn(file == "-" ? "No dependencies found in stdin" : $"Requirements file `{file}` does not contain any dependencies");
        }
    }

    private void ReadScript(string file)
    {
        var path = Path.GetFullPath(file, _session.WorkingDirectory);
        var block = ScriptBlock.Find(BoundedFile.ReadAllText(path));
        var metadata = block is null ? null : ScriptMetadata.Read(block, path);
        foreach (var requirement in metadata?.Dependencies ?? [])
        {
            var entry = new RequirementEntry { Text = requirement.ToString(), Directory = Path.GetDirectoryName(path)! };
            _inputs.Requirements.Add(ParsedRequirement.Parse(_session, entry));
        }
    }

    private bool IsScript(string file)
    {
        var isPython = file.EndsWith(".py", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".pyw", StringComparison.OrdinalIgnoreCase);
        if (!isPython || RequirementsText.IsUrl(file))
        {
            return false;
        }

        return File.Exists(Path.GetFullPath(file, _session.WorkingDirectory))
            ? true
            : throw new PyToolException(ConcreteErrors.Input, $"failed to read from file `{file}`: No such file or directory (os error 2)");
    }

    private static bool IsProject(string? name) => name is "pyproject.toml" or "setup.py" or "setup.cfg";

    private ParsedRequirement Parse(string text, bool isEditable) =>
        ParsedRequirement.Parse(_session, new RequirementEntry { Text = text.Trim(), Directory = _session.WorkingDirectory, IsEditable = isEditable });
}
