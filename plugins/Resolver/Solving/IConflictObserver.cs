namespace PyTool.Plugins.Resolver.Solving;

/// <summary>Is told every step of conflict resolution: the counters of priorities live on it.</summary>
internal interface IConflictObserver
{
    /// <summary>An incompatibility turned up on the way.</summary>
    void OnConflict(int package, Incompatibility incompatibility);
}
