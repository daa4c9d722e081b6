using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace PyTool.Abstractions.Tests.Api;

/// <summary>The page of the contract says what the code says.</summary>
public sealed class ContractReferenceTests
{
    [Fact]
    public void ContractPage_IsMadeFromTheDocumentationAsItIs()
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", ".."));
        var made = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            using var process = Process.Start("python3", [Path.Combine(root, "eng", "contract_reference.py"), Path.Combine(AppContext.BaseDirectory, "PyTool.Abstractions.xml"), made]);
            process.WaitForExit();

            Assert.Equal(0, process.ExitCode);
            Assert.True(File.ReadAllText(made) == File.ReadAllText(Path.Combine(root, "docs", "plugins", "contract.md")), "docs/plugins/contract.md is not up to date: run eng/contract_reference.py");
        }
        finally
        {
            File.Delete(made);
        }
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
