"""The application of the quickstart."""
