using PyTool.Core.Files;

namespace PyTool.Core.Versions;

/// <summary>A project file as it was, to be put back when what follows fails.</summary>
public sealed class ProjectFileBackup(string path, byte[] content)
{
    /// <summary>Puts the old content back.</summary>
    public void Restore() => WholeFile.Write(path, content);
}
