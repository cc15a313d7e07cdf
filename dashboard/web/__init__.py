"""Web: everything that uses HTTP or Streamlit."""
