"""Each report is one way to show a run; it knows the report and nothing else."""
