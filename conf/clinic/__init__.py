"""The machinery of Futures Clinic: it reads, runs, records and shows the examples."""
