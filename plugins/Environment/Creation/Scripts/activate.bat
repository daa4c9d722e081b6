@REM Enters the virtual environment in cmd.exe. Leave it again with: deactivate
@REM The path may hold characters beyond the code page of the console.
@for /f "tokens=2 delims=:." %%a in ('"%SystemRoot%\System32\chcp.com"') do @set _OLD_CODEPAGE=%%a
@if defined _OLD_CODEPAGE "%SystemRoot%\System32\chcp.com" 65001 > nul

@for %%i in ("@ROOT_BAT@") do @set "VIRTUAL_ENV=%%~fi"

@set "VIRTUAL_ENV_PROMPT=@PROMPT_BAT@"
@if not defined VIRTUAL_ENV_PROMPT (
    @for %%d in ("%VIRTUAL_ENV%") do @set "VIRTUAL_ENV_PROMPT=%%~nxd"
)

@if defined _OLD_VIRTUAL_PROMPT (
    @set "PROMPT=%_OLD_VIRTUAL_PROMPT%"
) else (
    @if not defined PROMPT @set "PROMPT=$P$G"
)
@if not defined VIRTUAL_ENV_DISABLE_PROMPT (
    @set "_OLD_VIRTUAL_PROMPT=%PROMPT%"
    @set "PROMPT=(%VIRTUAL_ENV_PROMPT%) %PROMPT%"
)

@REM No blocks in parentheses here: the values may contain some.
@if defined _OLD_VIRTUAL_PYTHONHOME goto KEEP_HOME
@set "_OLD_VIRTUAL_PYTHONHOME=%PYTHONHOME%"
:KEEP_HOME
@set PYTHONHOME=

@if not defined _OLD_VIRTUAL_PATH goto FIRST_PATH
@set "PATH=%_OLD_VIRTUAL_PATH%"
:FIRST_PATH
@set "_OLD_VIRTUAL_PATH=%PATH%"
@set "PATH=%VIRTUAL_ENV%\@BIN@;%PATH%"

@if defined _OLD_CODEPAGE "%SystemRoot%\System32\chcp.com" %_OLD_CODEPAGE% > nul
@set _OLD_CODEPAGE=
