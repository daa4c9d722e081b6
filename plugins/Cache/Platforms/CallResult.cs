using System.ComponentModel;

namespace PyTool.Plugins.Cache.Platforms;

/// <summary>Outcome of a file operation with the system's own error number.</summary>
internal readonly struct CallResult(CallStatus status, int code)
{
    public static CallResult Done => default;

    public CallStatus Status { get; } = status;

    public int Code { get; } = code;

    public bool IsDone => Status == CallStatus.Done;

    /// <summary>The system's text, with the number that people search for.</summary>
    public string Describe() => $"{new Win32Exception(Code).Message} (os error {Code})";
}
