using System.Globalization;
using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;
using PyTool.Index.Indexes;
using PyTool.Standards.Names;

namespace PyTool.Index.Simple;

/// <summary>Why a file of a project on an index cannot be used.</summary>
internal sealed class FileRules
{
    // One object for each reason: there are thousands of files behind a cut-off date.
    private static readonly UnusableReason NoBuild = new() { Kind = UnusableKind.NoBuild };
    private static readonly UnusableReason NoBinary = new() { Kind = UnusableKind.NoBinary };
    private static readonly UnusableReason Legacy = new() { Kind = UnusableKind.LegacySourceDistribution };

    private readonly UnusableReason? _tooNew;
    private readonly long? _cutOff;
    private readonly bool _noBuild;
    private readonly bool _noBinary;
    private readonly IDiagnostics _diagnostics;

    public FileRules(PackageName name, CutOff? cutOff, BuildPolicy builds, IDiagnostics diagnostics)
    {
        _cutOff = cutOff?.Time?.ToUnixTimeMilliseconds();
        _tooNew = _cutOff is { } moment ? new UnusableReason { Kind = UnusableKind.ExcludeNewer, Detail = Text(moment) } : null;
        _noBuild = builds.ForbidsBuild(name);
        _noBinary = builds.ForbidsBinary(name);
        _diagnostics = diagnostics;
    }

    public UnusableReason? Judge(StoredPage page, int file, FileFlags flags)
    {
        if (_cutOff is { } cutOff && page.UploadTime(file) is var time && (time == StoredPage.NoTime || time >= cutOff))
        {
            if (time == StoredPage.NoTime)
            {
                WarnUndated(page.FileName(file), cutOff);
            }

            return _tooNew;
        }

        if (flags.HasFlag(FileFlags.Wheel))
        {
            return _noBinary ? NoBinary : null;
        }

        return _noBuild ? NoBuild : flags.HasFlag(FileFlags.LegacySource) ? Legacy : null;
    }

    private void WarnUndated(string fileName, long cutOff)
    {
        _diagnostics.Report(new DiagnosticEvent.Warning { Message = $"`{fileName}` is missing an upload date, but user provided: {Text(cutOff)}" });
    }

    private static string Text(long moment) => DateTimeOffset.FromUnixTimeMilliseconds(moment).ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);
}
