@REM Leaves the virtual environment that activate.bat entered.
@set VIRTUAL_ENV=
@set VIRTUAL_ENV_PROMPT=

@REM No blocks in parentheses here: the values may contain some.
@if not defined _OLD_VIRTUAL_PROMPT goto NO_PROMPT
@set "PROMPT=%_OLD_VIRTUAL_PROMPT%"
@set _OLD_VIRTUAL_PROMPT=
:NO_PROMPT
@if not defined _OLD_VIRTUAL_PYTHONHOME goto NO_HOME
@set "PYTHONHOME=%_OLD_VIRTUAL_PYTHONHOME%"
@set _OLD_VIRTUAL_PYTHONHOME=
:NO_HOME
@if not defined _OLD_VIRTUAL_PATH goto NO_PATH
@set "PATH=%_OLD_VIRTUAL_PATH%"
@set _OLD_VIRTUAL_PATH=
:NO_PATH
