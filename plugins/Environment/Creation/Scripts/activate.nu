# Enters the virtual environment in Nushell: overlay use @BIN@/activate.nu
# Leave it again with: deactivate

export-env {
    const root = @ROOT_NU@
    const label = @PROMPT_NU@
    let name = if ($label | is-empty) { $root | path basename } else { $label }
    let path_name = if ('Path' in $env) { 'Path' } else { 'PATH' }
    let new_path = ($env | get $path_name | prepend ($root | path join '@BIN@'))
    let variables = { $path_name: $new_path, VIRTUAL_ENV: $root, VIRTUAL_ENV_PROMPT: $name }
    let hidden = if ('VIRTUAL_ENV_DISABLE_PROMPT' in $env) {
        let value = $env.VIRTUAL_ENV_DISABLE_PROMPT
        if ($value | describe) == 'bool' { $value } else { not ($value | is-empty) }
    } else {
        false
    }
    load-env (if $hidden {
        $variables
    } else {
        let prefix = $'(char lparen)($name)(char rparen) '
        let previous = if ('PROMPT_COMMAND' in $env) { $env.PROMPT_COMMAND } else { '' }
        let prompt = if ('closure' in ($previous | describe)) {
            {|| $'($prefix)(do $previous)' }
        } else {
            {|| $'($prefix)($previous)' }
        }
        $variables | merge { PROMPT_COMMAND: $prompt, VIRTUAL_PREFIX: $prefix }
    })
}

export alias pydoc = python -m pydoc
export alias deactivate = overlay hide activate
