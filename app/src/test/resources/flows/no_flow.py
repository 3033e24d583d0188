"""A module without a flow."""
import os


def helper(x):
    return os.path.join("a", x)
