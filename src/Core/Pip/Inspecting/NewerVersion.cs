using PyTool.Standards.Versions;

namespace PyTool.Core.Pip.Inspecting;

/// <summary>A newer version than the installed one.</summary>
/// <param name="Version">The version.</param>
/// <param name="IsWheel">Whether there is a wheel of it that fits.</param>
public sealed record NewerVersion(PyVersion Version, bool IsWheel);
