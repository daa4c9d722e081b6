@"python.exe" -m pydoc %*
