using PyTool.Core.Installation.Execution;

namespace PyTool.Core.Tools.Installing;

/// <summary>Reports of installations that were made in two places.</summary>
internal static class ToolReports
{
    /// <summary>A report with what another one says of bytecode.</summary>
    public static InstallReport WithCompiled(InstallReport report, InstallReport compiled) => compiled.Compiled is null ? report : new InstallReport
    {
        Changes = report.Changes,
        Prepared = report.Prepared,
        PrepareTime = report.PrepareTime,
        Uninstalled = report.Uninstalled,
        UninstallTime = report.UninstallTime,
        Installed = report.Installed,
        InstallTime = report.InstallTime,
        Compiled = compiled.Compiled,
        CompileTime = compiled.CompileTime,
    };
}
