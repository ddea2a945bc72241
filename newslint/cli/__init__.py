"""The command line: options in, exit code out; one module a command, imported when it is called."""
