"""Streamlit's floor: the only code, with page.py and app.py, that knows it."""
