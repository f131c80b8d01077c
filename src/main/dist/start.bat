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
call purchase-audit.bat audit %*

:window
cmd /k
