namespace PyTool.Core.Locking.Document.Writing;

internal sealed partial class LockWriter
{
    private void WritePackage(LockPackage package)
    {
        _text.Raw("\n[[package]]\n"u8).Line("name"u8, package.Name.Value);
        if (package.Version is { } version)
        {
            _text.Line("version"u8, version.ToString());
        }

        _text.Raw("source = "u8);
        WriteSource(package.Source);
        _text.Raw("\n"u8);
        WriteDefaultGroups(package.DefaultGroups);
        WriteMarkers("resolution-markers"u8, package.ResolutionMarkers);
        if (package.Dependencies.Count > 0)
        {
            WriteEdges("dependencies", package.Dependencies);
        }

        WriteArtifacts(package);
        WriteOptional(package);
        WriteGroupPythons("\n[package.group-requires-python]\n"u8, package.GroupRequiresPython);
        if (package.Metadata is { IsEmpty: false } metadata)
        {
            WriteMetadata(metadata);
        }
    }

    private void WriteOptional(LockPackage package)
    {
        if (package.OptionalDependencies.Count > 0)
        {
            _text.Raw("\n[package.optional-dependencies]\n"u8);
            foreach (var (extra, edges) in package.OptionalDependencies)
            {
                WriteEdges(extra.Value, edges);
            }
        }

        if (package.GroupDependencies.Count > 0)
        {
            _text.Raw("\n[package.dev-dependencies]\n"u8);
            foreach (var (group, edges) in package.GroupDependencies)
            {
                WriteEdges(group.Value, edges);
            }
        }
    }

    private void WriteMetadata(LockPackageMetadata metadata)
    {
        _text.Raw("\n[package.metadata]\n"u8);
        WriteList("requires-dist", metadata.RequiresDist, WriteRequirement, whenEmpty: false);
        if (metadata.ProvidesExtras.Count > 0)
        {
            _text.Raw("provides-extras = "u8);
            WriteInline(metadata.ProvidesExtras, static e => e.Value);
            _text.Raw("\n"u8);
        }

        WriteGroups("\n[package.metadata.requires-dev]\n"u8, metadata.RequiresDev);
    }

    private void WriteEdges(string key, IReadOnlyList<LockEdge> edges)
    {
        // Only with a preview feature there are empty lists; they look like this.
        if (edges.Count == 0)
        {
            _text.Key(key).Raw(" = []\n"u8);
            return;
        }

        _text.Key(key).Raw(" = [\n"u8);
        foreach (var edge in edges)
        {
            _text.Raw("    "u8);
            WriteEdge(edge);
            _text.Raw(",\n"u8);
        }

        _text.Raw("]\n"u8);
    }

    private void WriteEdge(LockEdge edge)
    {
        var target = _document.Packages[edge.Target];
        _text.Raw("{ name = "u8).Quoted(target.Name.Value);
        if (_counts[target.Name] > 1)
        {
            if (target.Version is { } version)
            {
                _text.Raw(", version = "u8).Quoted(version.ToString());
            }

            _text.Raw(", source = "u8);
            WriteSource(target.Source);
        }

        if (edge.Extras.Count > 0)
        {
            _text.Raw(", extra = "u8);
            WriteInline(edge.Extras, static e => e.Value);
        }

        if (!edge.Marker.IsTrue)
        {
            _text.Raw(", marker = "u8).Quoted(edge.Marker.ToString());
        }

        _text.Raw(" }"u8);
    }

    private void WriteSource(LockSource source)
    {
        _text.Raw("{ "u8);
        WriteSourceFields(source);
        _text.Raw(" }"u8);
    }

    private void WriteSourceFields(LockSource source) => _requirements.WriteSourceFields(source);

    private void WriteArtifacts(LockPackage package)
    {
        if (package.SourceDistribution is { } sdist)
        {
            _text.Raw("sdist = "u8);
            WriteArtifact(sdist);
            _text.Raw("\n"u8);
        }

        if (package.Wheels.Count > 0)
        {
            _text.Raw("wheels = [\n"u8);
            foreach (var wheel in package.Wheels)
            {
                _text.Raw("    "u8);
                WriteArtifact(wheel);
                _text.Raw(",\n"u8);
            }

            _text.Raw("]\n"u8);
        }
    }

    private void WriteArtifact(LockArtifact artifact)
    {
        var separator = "{ "u8;
        void Next(ReadOnlySpan<byte> key, ref ReadOnlySpan<byte> mark)
        {
            _text.Raw(mark).Raw(key).Raw(" = "u8);
            mark = ", "u8;
        }

        if (artifact.Url is { } url)
        {
            Next("url"u8, ref separator);
            _text.Quoted(url);
        }

        if (artifact.Path is { } path)
        {
            Next("path"u8, ref separator);
            _text.Quoted(path);
        }

        if (artifact.FileName is { } name)
        {
            Next("filename"u8, ref separator);
            _text.Quoted(name);
        }

        if (artifact.Hash is { } hash)
        {
            Next("hash"u8, ref separator);
            _text.Quoted(hash);
        }

        if (artifact.Size is { } size)
        {
            Next("size"u8, ref separator);
            _text.Integer(size);
        }

        if (artifact.UploadTime is { } time)
        {
            Next("upload-time"u8, ref separator);
            _text.Quoted(time);
        }

        if (artifact.ZstdHash is { } zstd)
        {
            Next("zstd"u8, ref separator);
            _text.Raw("{ hash = "u8).Quoted(zstd);
            if (artifact.ZstdSize is { } zstdSize)
            {
                _text.Raw(", size = "u8).Integer(zstdSize);
            }

            _text.Raw(" }"u8);
        }

        _text.Raw(separator.Length == 2 && separator[0] == (byte)'{' ? "{}"u8 : " }"u8);
    }
}
