"""In and out: the clipboard and files, a module each; never the interface."""
