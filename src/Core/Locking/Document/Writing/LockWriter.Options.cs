using PyTool.Abstractions.Resolution;

namespace PyTool.Core.Locking.Document.Writing;

internal sealed partial class LockWriter
{
    private void WriteOptions(LockOptions options)
    {
        if (!HasOptions(options))
        {
            return;
        }

        _text.Raw("\n[options]\n"u8);
        if (options.Resolution != ResolutionMode.Highest)
        {
            _text.Line("resolution-mode"u8, LockWords.Of(options.Resolution));
        }

        if (options.Prerelease != PrereleaseMode.IfNecessary)
        {
            _text.Line("prerelease-mode"u8, LockWords.Of(options.Prerelease));
        }

        if (options.ForkStrategy != ForkStrategy.RequiresPython)
        {
            _text.Line("fork-strategy"u8, LockWords.Of(options.ForkStrategy));
        }

        WriteMinimumLibc(options);
        WriteCutOff(options.ExcludeNewer);
        if (options.PrereleaseByPackage.Count > 0)
        {
            _text.Raw("\n[options.prerelease-package]\n"u8);
            foreach (var (name, mode) in options.PrereleaseByPackage)
            {
                _text.Key(name.Value).Raw(" = "u8).Quoted(LockWords.Of(mode)).Raw("\n"u8);
            }
        }

        if (options.ExcludeNewerByPackage.Count > 0)
        {
            _text.Raw("\n[options.exclude-newer-package]\n"u8);
            foreach (var (name, cutOff) in options.ExcludeNewerByPackage)
            {
                _text.Key(name.Value).Raw(" = "u8);
                WritePackageCutOff(cutOff);
            }
        }
    }

    private static bool HasOptions(LockOptions options) =>
        options.Resolution != ResolutionMode.Highest || options.Prerelease != PrereleaseMode.IfNecessary || options.ForkStrategy != ForkStrategy.RequiresPython
        || options.MinimumGlibc is not null || options.MinimumMusl is not null || options.ExcludeNewer is not null
        || options.PrereleaseByPackage.Count > 0 || options.ExcludeNewerByPackage.Count > 0;

    private void WriteMinimumLibc(LockOptions options)
    {
        if (options.MinimumGlibc is null && options.MinimumMusl is null)
        {
            return;
        }

        _text.Raw("minimum-libc-version = { "u8);
        if (options.MinimumGlibc is { } glibc)
        {
            _text.Raw("glibc = "u8).Quoted(glibc);
        }

        if (options.MinimumMusl is { } musl)
        {
            _text.Raw(options.MinimumGlibc is null ? "musl = "u8 : ", musl = "u8).Quoted(musl);
        }

        _text.Raw(" }\n"u8);
    }

    private void WriteCutOff(LockCutOff? cutOff)
    {
        if (cutOff?.Span is { } span)
        {
            _text.Raw("exclude-newer = "u8).Quoted(LockCutOff.NoMoment).Chars(SpanNote).Raw("\n"u8).Line("exclude-newer-span"u8, span);
        }
        else if (cutOff?.Moment is { } moment)
        {
            _text.Line("exclude-newer"u8, moment);
        }
    }

    private void WritePackageCutOff(LockCutOff cutOff)
    {
        if (cutOff.Span is { } span)
        {
            _text.Raw("{ timestamp = "u8).Quoted(LockCutOff.NoMoment).Raw(", span = "u8).Quoted(span).Raw(" }\n"u8);
        }
        else if (cutOff.Moment is { } moment)
        {
            _text.Quoted(moment).Raw("\n"u8);
        }
        else
        {
            _text.Raw("false\n"u8);
        }
    }
}
