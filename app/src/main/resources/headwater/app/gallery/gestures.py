"""A small flow for what a person does on the canvas."""

from prefect import flow, task


@task
def load_orders(): ...


@task
def fetch_rates(): ...


@task
def convert_currency(orders, rates): ...


@task
def publish(prices, rates): ...


@flow
def gestures():
    orders = load_orders()
    rates = fetch_rates()
    prices = convert_currency(orders, ...)
    publish(prices, rates)
