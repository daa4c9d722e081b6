# Enters the virtual environment. To be sourced by csh or tcsh: source @BIN@/activate.csh
# Leave it again with: deactivate

# Joined with &&: a variable behind an `if` of one line would be looked up even where the condition fails.
alias deactivate 'test $?_OLD_VIRTUAL_PATH != 0 && setenv PATH "$_OLD_VIRTUAL_PATH:q" && unset _OLD_VIRTUAL_PATH; rehash; test $?_OLD_VIRTUAL_PROMPT != 0 && set prompt="$_OLD_VIRTUAL_PROMPT:q" && unset _OLD_VIRTUAL_PROMPT; unsetenv VIRTUAL_ENV; unsetenv VIRTUAL_ENV_PROMPT; test "\!:*" != "nondestructive" && unalias deactivate && unalias pydoc'

# An environment that is active already is left first.
deactivate nondestructive

setenv VIRTUAL_ENV @ROOT_CSH@

set _OLD_VIRTUAL_PATH="$PATH:q"
setenv PATH "$VIRTUAL_ENV:q/@BIN@:$PATH:q"

setenv VIRTUAL_ENV_PROMPT @PROMPT_CSH@
if ( "$VIRTUAL_ENV_PROMPT:q" == "" ) setenv VIRTUAL_ENV_PROMPT "$VIRTUAL_ENV:t:q"

set _virtual_show_prompt = 1
if ( $?VIRTUAL_ENV_DISABLE_PROMPT ) then
    if ( "$VIRTUAL_ENV_DISABLE_PROMPT" != "" ) set _virtual_show_prompt = 0
endif

# A shell that is not interactive has no prompt.
if ( $_virtual_show_prompt && $?prompt ) then
    set _OLD_VIRTUAL_PROMPT="$prompt:q"
    set prompt = "($VIRTUAL_ENV_PROMPT:q) $prompt:q"
endif
unset _virtual_show_prompt

alias pydoc python -m pydoc

rehash
