@echo off
rem Audits last month's purchases and tells what came of it: for the Task Scheduler.
rem usage: monthly.bat FOLDER [further options of audit]     The reports go to FOLDER\reports.
setlocal DisableDelayedExpansion
set "shell=%SystemRoot%\System32\WindowsPowerShell\v1.0\powershell.exe"
set "folder=%~1"
if not defined folder goto usage
if not exist "%folder%\" goto usage
rem A backslash before the closing quote would take the quote with it.
if "%folder:~-1%"=="\" set "folder=%folder%."
set "month="
for /f "usebackq" %%m in (`"%shell%" -NoProfile -Command "(Get-Date).AddMonths(-1).ToString('yyyy-MM', [Globalization.CultureInfo]::InvariantCulture)"`) do set "month=%%m"
call "%~dp0..\bin\purchase-audit.bat" audit "%folder%" --month %month% --reports "%folder%\reports" --fail-on-findings --quiet %2 %3 %4 %5 %6 %7 %8 %9
set "code=%errorlevel%"
set "text="
if %code% EQU 2 set "text=Nothing was audited: something is wrong in household.yml or the call. Run the audit by hand to see what."
if %code% EQU 3 set "text=Something needs you. Open the report in %folder%\reports."
if %code% EQU 4 set "text=The report is written, but some input could not be read. See the report in %folder%\reports."
if %code% EQU 5 set "text=Nothing to read was found in %folder%. Put last month's statements and mails there."
if %code% EQU 0 exit /b 0
if not defined text set "text=The audit failed. Run it again: it goes on where it stopped."
echo purchase-audit %month%: %text%
"%shell%" -NoProfile -Command "Add-Type -AssemblyName System.Windows.Forms; [void][Windows.Forms.MessageBox]::Show($env:text, 'purchase-audit ' + $env:month)"
exit /b %code%

:usage
echo usage: %~nx0 FOLDER
exit /b 2
