"""Floor: a Streamlit button that counts, which is the shortest round trip."""

import streamlit as st


def count() -> None:
    """Add one."""
    st.session_state["count"] = st.session_state.get("count", 0) + 1


st.title("A button")
st.button("Count", on_click=count)
st.markdown(f"Counted {st.session_state.get('count', 0)}")
