"""What becomes of wires in a run: of each form, and in each state."""

from prefect import flow, task


@task
def load_orders(): ...


@task
def load_rates(): ...


@task
def check(orders, rates): ...


@task
def price(orders, rates): ...


@task
def report(priced): ...


@task
def notify(): ...


@flow
def every_wire(regions):
    orders = load_orders.submit()
    rates = load_rates.submit()
    check.submit(orders, rates)
    priced = price(orders, rates)
    total = sum(priced)
    parts = []
    for region in regions:
        parts.append(report(total))
    notify(wait_for=[priced])
    return parts
