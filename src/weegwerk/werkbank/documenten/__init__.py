"""What every document of the workbench shares: questions on pages, versions, saving per field. A library for the apps."""
