"""Chart: what the browser receives to draw."""
