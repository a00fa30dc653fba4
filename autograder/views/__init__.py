"""What a verdict looks like: on a terminal, as JSON, as JUnit XML. Views read courses and verdicts only."""
