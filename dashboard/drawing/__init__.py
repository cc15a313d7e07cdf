"""Drawing: events to positions to plain Plotly dicts."""
