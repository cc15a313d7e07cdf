"""Streamlit: the modules that depend on it, as only app.py and page.py do besides."""
