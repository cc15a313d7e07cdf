"""Languages in which dates are worded: each is one file with a `WORDING`, found by discovery."""
