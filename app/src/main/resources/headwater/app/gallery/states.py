"""A task for each state that a task run can be in."""

from prefect import flow, task


@task
def pending(): ...


@task
def scheduled(): ...


@task
def late(): ...


@task
def running(): ...


@task
def completed(): ...


@task
def cached(): ...


@task
def awaiting_retry(): ...


@task
def paused(): ...


@task
def failed(): ...


@task
def crashed(): ...


@task
def cancelling(): ...


@task
def cancelled(): ...


@task
def rolled_back(): ...


@task
def never_reached(): ...


@flow
def every_state():
    pending()
    scheduled()
    late()
    running()
    completed()
    cached()
    awaiting_retry()
    paused()
    failed()
    crashed()
    cancelling()
    cancelled()
    rolled_back()
    never_reached()
