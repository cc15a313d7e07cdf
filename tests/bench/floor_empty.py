"""Floor: a Streamlit page with nothing but a title."""

import streamlit as st

st.title("Nothing here")
