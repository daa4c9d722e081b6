namespace PyTool.Plugins.Launcher.Unix;

/// <summary>Starts a program the way <c>execvp</c> looks it up: a name with a slash is a path; any other is tried in each directory of <c>PATH</c>.</summary>
internal static class ProgramSearch
{
    private const string Shell = "/bin/sh";
    private const string DefaultPath = "/bin:/usr/bin";

    /// <summary>Tries the candidates in order.</summary>
    /// <param name="program">Name or path.</param>
    /// <param name="searchPath">The child's <c>PATH</c>; <see langword="null"/>: the system's default.</param>
    /// <param name="attempt">Starts one file, or the shell with the file as its script; answers 0 or the error number.</param>
    /// <returns>0 when a file was started; otherwise the error number to report.</returns>
    public static int Run(string program, string? searchPath, Func<string, string?, int> attempt)
    {
        if (program.Length == 0)
        {
            return Constants.NoEntry;
        }

        if (program.Contains('/', StringComparison.Ordinal))
        {
            return attempt(program, null);
        }

        var denied = false;
        var error = Constants.NoEntry;
        foreach (var directory in (searchPath ?? DefaultPath).Split(':'))
        {
            // An empty item is the working directory, as for every other program: the user's child gets the user's PATH.
            var candidate = directory.Length == 0 ? "./" + program : directory.EndsWith('/') ? directory + program : directory + "/" + program;
            error = attempt(candidate, null);
            if (error == Constants.NotExecutable)
            {
                error = attempt(Shell, candidate);
            }

            if (error == 0 || !MayGoOn(error))
            {
                return error;
            }

            denied |= error == Constants.AccessDenied;
        }

        return denied ? Constants.AccessDenied : error;
    }

    private static bool MayGoOn(int error) =>
        error is Constants.NoEntry or Constants.NotDirectory or Constants.AccessDenied or Constants.NoDevice
        || error == Constants.StaleHandle || error == Constants.TimedOut;
}
