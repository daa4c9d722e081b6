namespace Contoso.SlurmLauncher;

/// <summary>What stands between the launcher and <c>srun</c>: it hands signals on to the tasks.</summary>
/// <remarks>
/// <c>srun</c> itself answers an interruption with a report and kills the tasks on the second one, or on a request to terminate; none of that reaches the code, which then cannot tidy up.
/// So <c>srun</c> stands in a session of its own, where no terminal interrupts it, and <c>scancel</c> sends the signal to the step. While there is none yet, the request for resources is given up.
/// </remarks>
internal static class SignalRelay
{
    private const string Script = """
        exec 3<&0
        setsid srun "$@" <&3 3<&- &
        srun=$!
        exec 3<&-
        host=$(uname -n)
        relay() {
          step=$(scontrol --oneliner show step $SLURM_JOB_ID 2>/dev/null | sed -n "s/^StepId=\([^ ]*\) .*SrunHost:Pid=${host%%.*}[^: ]*:$srun\$/\1/p; s/^StepId=\([^ ]*\) .*SrunHost:Pid=${host%%.*}[^: ]*:$srun .*/\1/p")
          if [ -n "$step" ]; then scancel --signal="$1" "$step"; else kill -TERM "$srun"; fi
        }
        for signal in HUP INT QUIT TERM USR1 USR2; do
          trap "relay $signal" $signal
        done
        while :; do
          wait "$srun"
          code=$?
          kill -0 "$srun" 2>/dev/null || exit $code
        done
        """;

    /// <summary>The command that runs <c>srun</c> with arguments.</summary>
    public static string[] Around(IEnumerable<string> arguments) => ["-c", Script, "srun", .. arguments];
}
