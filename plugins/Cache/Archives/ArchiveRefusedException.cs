namespace PyTool.Plugins.Cache.Archives;

/// <summary>The archive is broken, ambiguous or hostile. The message is one clause; the store adds the name of the file.</summary>
internal sealed class ArchiveRefusedException(string message) : Exception(message);
