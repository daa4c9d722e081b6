namespace PyTool.Core.Installation.Removal;

/// <summary><c>easy-install.pth</c>, in which legacy editables have a line.</summary>
internal static class EasyInstallFile
{
    /// <summary>Removes the line of an <c>.egg-link</c>; no file or no such line is fine.</summary>
    public static void RemoveLine(string eggLink)
    {
        var easyInstall = Path.Combine(Path.GetDirectoryName(eggLink)!, "easy-install.pth");
        if (!File.Exists(easyInstall) || !File.Exists(eggLink))
        {
            return;
        }

        var target = File.ReadLines(eggLink).Select(static line => line.Trim()).FirstOrDefault(static line => line.Length > 0);
        var lines = File.ReadAllLines(easyInstall);
        var kept = lines.Where(line => target is null || !string.Equals(line.Trim(), target, StringComparison.Ordinal)).ToArray();
        if (kept.Length == lines.Length)
        {
            return;
        }

        var temporary = easyInstall + ".tmp" + Guid.NewGuid().ToString("N");
        File.WriteAllText(temporary, string.Concat(kept.Select(static line => line + "\n")));
        File.Move(temporary, easyInstall, overwrite: true);
    }
}
