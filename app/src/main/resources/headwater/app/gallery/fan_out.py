"""Mapped tasks with few and with many runs."""

from prefect import flow, task


@task
def clean(region): ...


@task
def clean_orders(order): ...


@task
def clean_lines(line): ...


@flow
def fan_out(regions, orders, lines):
    clean.map(regions)
    clean_orders.map(orders)
    clean_lines.map(lines)
