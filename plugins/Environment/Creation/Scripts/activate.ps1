# Enters the virtual environment in PowerShell: . @BIN@/activate.ps1
# Leave it again with: deactivate

function global:deactivate([switch] $NonDestructive) {
    if (Test-Path variable:_OLD_VIRTUAL_PATH) {
        $env:PATH = $variable:_OLD_VIRTUAL_PATH
        Remove-Variable "_OLD_VIRTUAL_PATH" -Scope global
    }
    if (Test-Path variable:_OLD_VIRTUAL_PYTHONHOME) {
        $env:PYTHONHOME = $variable:_OLD_VIRTUAL_PYTHONHOME
        Remove-Variable "_OLD_VIRTUAL_PYTHONHOME" -Scope global
    }
    if (Test-Path function:_old_virtual_prompt) {
        $function:prompt = $function:_old_virtual_prompt
        Remove-Item function:\_old_virtual_prompt
    }
    if ($env:VIRTUAL_ENV) {
        Remove-Item env:VIRTUAL_ENV -ErrorAction SilentlyContinue
    }
    if ($env:VIRTUAL_ENV_PROMPT) {
        Remove-Item env:VIRTUAL_ENV_PROMPT -ErrorAction SilentlyContinue
    }
    if (!$NonDestructive) {
        Remove-Item function:deactivate
        Remove-Item function:pydoc -ErrorAction SilentlyContinue
    }
}

function global:pydoc {
    python -m pydoc $args
}

# An environment that is active already is left first.
deactivate -NonDestructive

$VIRTUAL_BIN = Split-Path -Parent $MyInvocation.MyCommand.Path
$env:VIRTUAL_ENV = Split-Path -Parent $VIRTUAL_BIN

$env:VIRTUAL_ENV_PROMPT = @PROMPT_PS@
if (!$env:VIRTUAL_ENV_PROMPT) {
    $env:VIRTUAL_ENV_PROMPT = Split-Path -Leaf $env:VIRTUAL_ENV
}

New-Variable -Scope global -Name _OLD_VIRTUAL_PATH -Value $env:PATH
$env:PATH = $VIRTUAL_BIN + "@LIST_SEPARATOR@" + $env:PATH

# It would lead the interpreter to another installation's library.
if (Test-Path env:PYTHONHOME) {
    New-Variable -Scope global -Name _OLD_VIRTUAL_PYTHONHOME -Value $env:PYTHONHOME
    Remove-Item env:PYTHONHOME
}

if (!$env:VIRTUAL_ENV_DISABLE_PROMPT) {
    $function:_old_virtual_prompt = $function:prompt
    function global:prompt {
        # The user's prompt follows the name of the environment.
        Write-Host "($env:VIRTUAL_ENV_PROMPT) " -NoNewline
        & $function:_old_virtual_prompt
    }
}
