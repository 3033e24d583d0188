"""Every kind of card and wire that a flow has: what the gallery shows of a plan."""

import asyncio

from prefect import flow, pause_flow_run, task, unmapped
from prefect.artifacts import create_markdown_artifact
from prefect.deployments import run_deployment

from prefect_jupyter.notebook import execute_notebook


@task(retries=3)
def fetch_rates(day):
    return {"EUR": 1.0}


@task
def load_config(day):
    return {}


@task
def extract_orders(region, config):
    return []


@task
def join_refunds(orders, rates):
    return orders


@task
def archive(rows):
    return rows


@task
def approve(rows):
    return rows


@task
async def read_page(number):
    return []


@task
def refresh_dashboard():
    return None


def revenue_by_product(rows):
    return rows


@flow
def publish_report(rows):
    archive(rows)


@flow
async def every_kind(day: str, regions: list[str], window: int = 7):
    if day is None:
        raise ValueError("no day")

    # A task: called, submitted, mapped.
    config = load_config(day)
    rates = fetch_rates.submit(day)
    orders = extract_orders.map(regions, unmapped(config))

    # Code and a plain function, between tasks.
    rows = [row for part in orders.result() for row in part]
    rejected = [row for row in rows if not row]
    joined = join_refunds(rows, rates)
    revenue = revenue_by_product(joined)

    # A loop collects; a branch decides.
    archived = []
    for part in revenue:
        archived.append(archive.submit(part))
    if rejected:
        approve(rejected)
    elif window > 7:
        archive(revenue)
    else:
        approve(revenue)

    # A block that is entered and left, and one that can fail.
    with open(day) as target:
        archive(target)
    try:
        publish_report(revenue)
    except OSError:
        archive(revenue)
        raise

    # Blocks that repeat, that choose, and that run side by side.
    while window > 0:
        window = window - len(archive(revenue))
    match day:
        case "today":
            approve(revenue)
        case _:
            archive(revenue)
    sizes = [archive.submit(part) for part in revenue]
    pages = await asyncio.gather(read_page(1), read_page(2))

    # What waits for something without taking its value.
    refresh_dashboard.submit(wait_for=[rates])
    pause_flow_run(timeout=600)
    run_deployment("nightly/prod")
    create_markdown_artifact("# Orders")
    execute_notebook("explore.ipynb", parameters={"pages": pages, "sizes": sizes})
    return archived
