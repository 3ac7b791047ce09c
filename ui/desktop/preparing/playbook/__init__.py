"""The room of the playbook: everything on paper, as it will come out of the printer."""
