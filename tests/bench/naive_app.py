"""Naive app: the timeline that most people would write first, with Streamlit and Plotly Express.

Shows the CSV file that the variable NAIVE_TABLE names; a point lasts a day.
"""

import os

import pandas as pd
import plotly.express as px
import streamlit as st

events = pd.read_csv(os.environ["NAIVE_TABLE"], parse_dates=["start", "end"], keep_default_na=False)
events["actor"] = events["actors"].str.split(";")

st.title("Timeline")

chosen = st.multiselect("Actors", sorted(events["actor"].explode().unique()))
if chosen:
    wanted = set(chosen)
    events = events[events["actor"].map(lambda names: not wanted.isdisjoint(names))]

figure = px.timeline(
    events,
    x_start="start",
    x_end="end",
    y="kind",
    color="kind",
    hover_name="title",
    hover_data=["actors"],
)
st.plotly_chart(figure, config={"scrollZoom": True})
st.caption(f"{len(events)} events")
