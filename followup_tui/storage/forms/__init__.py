"""What people type into forms, turned into what the journal stores, and back. Nothing is read or written."""
