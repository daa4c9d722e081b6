namespace PyTool.Standards.Markers.Diagrams;

/// <summary>The Python bounds over all paths to true; of a marker that nothing satisfies, Lower is the highest cut.</summary>
internal sealed record MarkerPythons(Cut Lower, Cut Upper);
