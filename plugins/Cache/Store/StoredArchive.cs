namespace PyTool.Plugins.Cache.Store;

/// <summary>A published entry.</summary>
/// <param name="Tree">Absolute path of the folder with the files of the wheel.</param>
/// <param name="Manifest">What must be in it.</param>
/// <param name="IsOwn">Whether it is in the writable cache, not in a layer beneath.</param>
internal sealed record StoredArchive(string Tree, Manifest Manifest, bool IsOwn);
