@echo off
rem Starts purchase-audit. Files or folders dropped on this file are audited.
rem The download brings its own Java, which is taken; else Java 17 or later is found by JAVA_HOME, else on the PATH. JAVA_OPTS holds further options for Java.
setlocal DisableDelayedExpansion
set "command="
set "dropped="
set "first=%~1"

for /f "tokens=2 delims=:." %%c in ('chcp') do set "codepage=%%c"
chcp 65001 >nul

set "runtime="
if exist "%~dp0..\runtime\bin\java.exe" set "runtime=%~dp0..\runtime"
if defined runtime (
	set "java=%runtime%\bin\java.exe"
) else if defined JAVA_HOME (
	set "java=%JAVA_HOME:"=%\bin\java.exe"
) else (
	set "java=java.exe"
)
set "version="
rem "call" keeps the quotes around the path.
for /f "tokens=3" %%v in ('call "%java%" -version 2^>^&1 ^| "%SystemRoot%\System32\findstr.exe" /i "version"') do if not defined version set "version=%%~v"
if not defined version (
	echo Java is missing. Install Java 17 or later, for example from https://adoptium.net/, and try again.
	echo Java が見つかりません。Java 17 以降（例 https://adoptium.net/ ）を入れてから、もう一度お試しください。
	set "code=1"
	set "command=wait"
	goto end
)
for /f "tokens=1 delims=.-+_" %%m in ("%version%") do set "major=%%m"
if %major% LSS 17 (
	echo Java 17 or later is needed, this is Java %version%. Set JAVA_HOME to a newer one.
	echo Java 17 以降が必要です（これは Java %version% です）。JAVA_HOME で新しい Java を指定してください。
	set "code=1"
	set "command=wait"
	goto end
)

rem What a person can copy to call this again.
set "called=%~0"
set "flags=-XX:+UseSerialGC -XX:-UsePerfData -Xms16m -Djava.awt.headless=true -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8"
rem Options that hold a path, each in a variable of its own, so that it can stand in quotes.
set "share=-Xshare:auto"
set "folder=-Xshare:auto"
set "jar=%~dp0..\purchase-audit.jar"
set "archive=%~dp0..\purchase-audit-%version%.jsa"
if not exist "%archive%" goto started
set "flags=%flags% -Xlog:disable"
set "share=-XX:SharedArchiveFile=%archive%"
if not defined runtime goto started
rem The archive only fits the path of the jar that it was made with: that is the same wherever the download lies,
rem seen from its folder. It also wants the jars' times, which unpacking a zip shifts by the time zone: mended once.
set "folder=-Dpurchase-audit.folder=%CD%\."
set "jar=purchase-audit.jar"
pushd "%~dp0.."
if not exist times-mended (
	"%SystemRoot%\System32\WindowsPowerShell\v1.0\powershell.exe" -NoProfile -Command "$day = [datetime]::new(2026, 11, 22, 0, 0, 0, 'Utc'); Get-ChildItem -Path . -Recurse -Filter *.jar | ForEach-Object { $_.LastWriteTimeUtc = $day }" >nul 2>&1
	type nul >times-mended 2>nul
)

:started

rem A first word that is neither a command nor an option is a file to audit.
set "command=audit"
for %%c in (audit init support runs forget describe guide help) do if /i "%first%"=="%%c" set "command="
if "%first:~0,1%"=="-" set "command="
if not defined first set "command="
if defined command goto files

"%java%" %flags% "%share%" "%folder%" "-Dpurchase-audit.command=%called%" %JAVA_OPTS% -jar "%jar%" %*
set "code=%errorlevel%"
goto ended

:files
rem Explorer puts no quotes around dropped names without blanks, so that & and ^ in them are lost here.
rem The whole command line still has them, and what "!" takes from it is not read as commands again.
set "dropped=%purchase_audit_dropped%"
echo "%cmdcmdline:"=%" | "%SystemRoot%\System32\find.exe" /i "%~nx0" >nul && set "dropped=here"
if defined dropped goto dropped
"%java%" %flags% "%share%" "%folder%" "-Dpurchase-audit.command=%called%" %JAVA_OPTS% -jar "%jar%" audit %*
set "code=%errorlevel%"
goto ended

:dropped
setlocal EnableDelayedExpansion
set "files=!cmdcmdline:~0,-1!"
set "files=!files:*/c =!"
set "files=!files:*" =!"
"!java!" !flags! "!share!" "!folder!" "-Dpurchase-audit.command=!called!" !JAVA_OPTS! -jar "!jar!" audit !files!
endlocal & set "code=%errorlevel%"

:ended
if "%jar%"=="purchase-audit.jar" popd

:end
if defined codepage chcp %codepage% >nul
rem Started by a double click or a drop, the window would close before anybody has read it.
if defined command goto wait
if not defined first goto wait
exit /b %code%

:wait
if defined purchase_audit_dropped exit /b %code%
echo "%cmdcmdline:"=%" | "%SystemRoot%\System32\find.exe" /i "%~nx0" >nul && pause
rem What follows an & in a dropped name must not be run as a command.
if "%dropped%"=="here" exit %code%
exit /b %code%
