using System.Text;
using PyTool.Core.Versions;

namespace PyTool.Core.Initialising;

/// <summary>The tables that a build backend needs.</summary>
internal static class BackendText
{
    public static void Append(StringBuilder text, ProjectPlan plan)
    {
        if (!plan.Request.IsBare)
        {
            text.Append(plan.NeedsPrefix ? ModuleSetting(plan) : "");
            text.Append(Settings(plan));
        }

        var (requires, backend) = BuildSystem(plan.Request.Backend);
        text.Append("\n[build-system]\nrequires = [").Append(string.Join(", ", requires.Select(static r => $"\"{r}\""))).Append("]\nbuild-backend = \"").Append(backend).Append("\"\n");
    }

    private static (string[] Requires, string Backend) BuildSystem(BuildBackendKind kind) => kind switch
    {
        BuildBackendKind.Hatch => (["hatchling"], "hatchling.build"),
        BuildBackendKind.Flit => (["flit_core>=3.2,<4"], "flit_core.buildapi"),
        BuildBackendKind.Pdm => (["pdm-backend"], "pdm.backend"),
        BuildBackendKind.Poetry => (["poetry-core>=2,<3"], "poetry.core.masonry.api"),
        BuildBackendKind.Setuptools => (["setuptools>=61"], "setuptools.build_meta"),
        BuildBackendKind.Maturin => (["maturin>=1.0,<2.0"], "maturin"),
        BuildBackendKind.Scikit => (["scikit-build-core>=0.12", "pybind11>=3"], "scikit_build_core.build"),
        _ => ([UvCompatibility.BuildRequirement], "uv_build"),
    };

    // The other backends find a module by its directory alone.
    private static string ModuleSetting(ProjectPlan plan) => plan.Request.Backend switch
    {
        BuildBackendKind.Uv => $"\n[tool.uv.build-backend]\nmodule-name = \"{plan.Module}\"\n",
        BuildBackendKind.Hatch => $"\n[tool.hatch.build.targets.wheel]\npackages = [\"src/{plan.Module}\"]\n",
        BuildBackendKind.Flit => $"\n[tool.flit.module]\nname = \"{plan.Module}\"\n",
        BuildBackendKind.Poetry => $"\n[tool.poetry]\npackages = [{{ include = \"{plan.Module}\", from = \"src\" }}]\n",
        BuildBackendKind.Scikit => $"\n[tool.scikit-build.wheel]\npackages = [\"src/{plan.Module}\"]\n",
        _ => "",
    };

    private static string Settings(ProjectPlan plan) => plan.Request.Backend switch
    {
        BuildBackendKind.Maturin => $$"""

            [tool.maturin]
            module-name = "{{plan.Module}}._core"
            python-packages = ["{{plan.Module}}"]
            python-source = "src"

            [tool.uv]
            cache-keys = [{ file = "pyproject.toml" }, { file = "src/**/*.rs" }, { file = "Cargo.toml" }, { file = "Cargo.lock" }]

            """,
        BuildBackendKind.Scikit => """

            [tool.scikit-build]
            minimum-version = "build-system.requires"
            build-dir = "build/{wheel_tag}"

            [tool.uv]
            cache-keys = [{ file = "pyproject.toml" }, { file = "src/**/*.{h,c,hpp,cpp}" }, { file = "CMakeLists.txt" }]

            """,
        _ => "",
    };
}
