# Enters the virtual environment. To be sourced by fish: source @BIN@/activate.fish
# Leave it again with: deactivate

function deactivate -d 'Leave the virtual environment'
    if set -q _OLD_VIRTUAL_PATH
        set -gx PATH $_OLD_VIRTUAL_PATH
        set -e _OLD_VIRTUAL_PATH
    end
    if set -q _OLD_VIRTUAL_PYTHONHOME
        set -gx PYTHONHOME $_OLD_VIRTUAL_PYTHONHOME
        set -e _OLD_VIRTUAL_PYTHONHOME
    end

    if set -q _OLD_FISH_PROMPT_OVERRIDE
        set -e _OLD_FISH_PROMPT_OVERRIDE
        if functions -q _old_fish_prompt
            # Functions of autoloaded files come back unless the search path is empty while they are erased.
            set -l fish_function_path
            functions -e fish_prompt
            functions -c _old_fish_prompt fish_prompt
            functions -e _old_fish_prompt
        end
    end

    set -e VIRTUAL_ENV
    set -e VIRTUAL_ENV_PROMPT

    if test "$argv[1]" != nondestructive
        functions -e pydoc
        functions -e deactivate
    end
end

# An environment that is active already is left first.
deactivate nondestructive

set -gx VIRTUAL_ENV @ROOT_FISH@
if string match -qr 'CYGWIN|MSYS|MINGW' (uname); and command -sq cygpath
    set -gx VIRTUAL_ENV (cygpath -u "$VIRTUAL_ENV")
end

set -gx _OLD_VIRTUAL_PATH $PATH
set -gx PATH "$VIRTUAL_ENV/@BIN@" $PATH

set -gx VIRTUAL_ENV_PROMPT @PROMPT_FISH@
if test -z "$VIRTUAL_ENV_PROMPT"
    set -gx VIRTUAL_ENV_PROMPT (basename "$VIRTUAL_ENV")
end

# It would lead the interpreter to another installation's library.
if set -q PYTHONHOME
    set -gx _OLD_VIRTUAL_PYTHONHOME $PYTHONHOME
    set -e PYTHONHOME
end

function pydoc
    python -m pydoc $argv
end

if test -z "$VIRTUAL_ENV_DISABLE_PROMPT"
    functions -c fish_prompt _old_fish_prompt
    function fish_prompt
        # The user's prompt first: it may show the status of the last command.
        set -l prompt (_old_fish_prompt)
        printf '(%s) ' $VIRTUAL_ENV_PROMPT
        string join -- \n $prompt
    end
    set -gx _OLD_FISH_PROMPT_OVERRIDE "$VIRTUAL_ENV"
end
