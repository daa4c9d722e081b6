namespace PyTool.Core.Installation.Journal;

/// <summary>Instants at which a test lets a change die.</summary>
internal enum InstallFault
{
    Staged,
    JournalWritten,
    Removed,
    Placed,
    JournalDeleted,
}
