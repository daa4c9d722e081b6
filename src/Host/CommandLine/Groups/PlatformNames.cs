namespace PyTool.Host.CommandLine.Groups;

/// <summary>Platforms that a resolution or an installation can be made for.</summary>
internal static class PlatformNames
{
    public static IReadOnlyList<string> All { get; } =
    [
        "windows", "linux", "macos", "x86_64-pc-windows-msvc", "aarch64-pc-windows-msvc", "i686-pc-windows-msvc", "x86_64-unknown-linux-gnu",
        "aarch64-apple-darwin", "x86_64-apple-darwin", "aarch64-unknown-linux-gnu", "aarch64-unknown-linux-musl", "x86_64-unknown-linux-musl",
        "riscv64-unknown-linux", "x86_64-manylinux2014", "x86_64-manylinux_2_17", "x86_64-manylinux_2_28", "x86_64-manylinux_2_31", "x86_64-manylinux_2_32",
        "x86_64-manylinux_2_33", "x86_64-manylinux_2_34", "x86_64-manylinux_2_35", "x86_64-manylinux_2_36", "x86_64-manylinux_2_37", "x86_64-manylinux_2_38",
        "x86_64-manylinux_2_39", "x86_64-manylinux_2_40", "aarch64-manylinux2014", "aarch64-manylinux_2_17", "aarch64-manylinux_2_28",
        "aarch64-manylinux_2_31", "aarch64-manylinux_2_32", "aarch64-manylinux_2_33", "aarch64-manylinux_2_34", "aarch64-manylinux_2_35",
        "aarch64-manylinux_2_36", "aarch64-manylinux_2_37", "aarch64-manylinux_2_38", "aarch64-manylinux_2_39", "aarch64-manylinux_2_40",
        "aarch64-linux-android", "x86_64-linux-android", "wasm32-pyodide2024", "wasm32-pyodide2025", "arm64-apple-ios", "arm64-apple-ios-simulator",
        "x86_64-apple-ios-simulator",
    ];
}
