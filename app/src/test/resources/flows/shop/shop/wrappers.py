"""The team's own decorators."""
import functools

import prefect


def team_task(fn=None, **options):
    if fn is None:
        return functools.partial(team_task, **options)
    return prefect.task(fn, retries=3, **options)


def team_flow(fn=None, **options):
    if fn is None:
        return functools.partial(team_flow, **options)
    return prefect.flow(fn, log_prints=True, **options)
