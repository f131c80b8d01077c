@echo off
rem Windows: a double click opens a window in which purchase-audit can be typed.
rem Files or folders dropped on this file are audited first.
setlocal DisableDelayedExpansion
title purchase-audit
chcp 65001 >nul
set "PATH=%~dp0bin;%PATH%"
set "first=%~1"
cd /d "%USERPROFILE%"
if defined first goto audit
call purchase-audit.bat
goto window

:audit
rem "call" would change % and ^ in the names: purchase-audit.bat takes dropped ones from the whole command line.
set "purchase_audit_dropped="
echo "%cmdcmdline:"=%" | "%SystemRoot%\System32\find.exe" /i "%~nx0" >nul && set "purchase_audit_dropped=start"
if not defined purchase_audit_dropped goto typed
call purchase-audit.bat files
set "purchase_audit_dropped="
cmd /k
rem What follows an & in a dropped name must not be run as a command.
exit

:typed
call purchase-audit.bat audit %*

:window
cmd /k
