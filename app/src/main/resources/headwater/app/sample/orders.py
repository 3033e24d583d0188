"""Daily orders: read one day of a shop's orders, clean and price them, publish the figures.

Nothing but Prefect is needed. The shop is invented by a seeded random generator, so a day
always has the same orders, and `pretend_work` takes the place of a database or a service
that a real flow would wait for.
"""

import random
import time
from collections import Counter
from dataclasses import dataclass, replace
from typing import Literal

from prefect import flow, get_run_logger, runtime, task, unmapped
from prefect.artifacts import create_markdown_artifact
from prefect.task_runners import ThreadPoolTaskRunner

PRODUCTS = ["kettle", "lamp", "chair", "notebook", "bicycle", "umbrella"]
CURRENCIES = ["EUR", "USD", "GBP"]


@dataclass(frozen=True)
class Order:
    """One line of the order book; an amount of zero or less is a mistake at the till."""

    id: str
    product: str
    amount: float
    currency: str


@dataclass(frozen=True)
class Batch:
    """The orders of one partition."""

    part: int
    orders: list[Order]
    rejected: list[Order]


def pretend_work(share: float = 1.0, part: int = 0) -> None:
    """Take `share` of the run's `pause`, and fail if `fail_at` names the task that calls this.

    Of a mapped task only the first run fails.
    """
    options = runtime.flow_run.parameters
    time.sleep(share * options["pause"])
    if options["fail_at"] == runtime.task_run.task_name and part == 0:
        raise RuntimeError(f"{options['fail_at']} failed on purpose (parameter fail_at)")


@task
def load_config(currency: str) -> dict[str, str]:
    """Return the settings for pricing and cleaning."""
    pretend_work()
    return {"currency": currency, "region": "eu-central"}


@task
def list_partitions(day: str, count: int) -> list[int]:
    """List the partitions that the order book has for the day."""
    pretend_work()
    get_run_logger().info("%s has %d partitions", day, count)
    return list(range(count))


@task(retries=3, retry_delay_seconds=1)
def fetch_fx_rates(config: dict[str, str]) -> dict[str, float]:
    """Ask for today's rates into the currency of the report."""
    pretend_work()
    # The rate service is slow to wake up: the first attempt of every run is refused.
    if runtime.task_run.run_count == 1:
        raise ConnectionError("the rate service answered 503 Service Unavailable")
    in_euro = {"EUR": 1.0, "USD": 0.86, "GBP": 1.14}
    target = in_euro[config["currency"]]
    return {name: round(value / target, 4) for name, value in in_euro.items()}


@task
def extract_refunds(day: str) -> list[Order]:
    """Read what customers sent back."""
    pretend_work(3.0)
    shop = random.Random(f"refunds of {day}")
    refunds = [
        Order(f"R{number:03}", shop.choice(PRODUCTS), round(shop.uniform(5, 60), 2), "EUR")
        for number in range(40)
    ]
    # The same refund is sometimes booked twice.
    return refunds + refunds[:3]


@task(retries=1, retry_delay_seconds=0.5)
def extract_orders(day: str, part: int) -> Batch:
    """Read the orders of one partition."""
    pretend_work(0.8 + part % 3 * 0.3, part)
    shop = random.Random(f"{day} {part}")
    orders = [
        Order(
            f"{part:02}-{number:03}",
            shop.choice(PRODUCTS),
            round(shop.uniform(-2, 180), 2),
            shop.choice(CURRENCIES),
        )
        for number in range(shop.randint(30, 60))
    ]
    return Batch(part, orders, rejected=[])


@task
def validate_schema(batch: Batch) -> Batch:
    """Set aside the orders whose amount cannot be right."""
    pretend_work(0.4, batch.part)
    good = [order for order in batch.orders if order.amount > 0]
    bad = [order for order in batch.orders if order.amount <= 0]
    if bad:
        get_run_logger().warning("partition %02d: %d orders rejected", batch.part, len(bad))
    return Batch(batch.part, good, bad)


@task
def clean_orders(batch: Batch, config: dict[str, str]) -> Batch:
    """Drop the small change that the region does not report."""
    pretend_work(0.6 + batch.part % 4 * 0.3, batch.part)
    kept = [order for order in batch.orders if order.amount >= 1]
    print(f"partition {batch.part:02}: kept {len(kept)} orders for {config['region']}")
    return replace(batch, orders=kept)


@task
def quarantine_bad_rows(rejected: list[Order]) -> int:
    """Keep the rejected orders where a person can look at them."""
    pretend_work()
    get_run_logger().warning("%d orders wait in quarantine", len(rejected))
    return len(rejected)


@task
def clean_refunds(refunds: list[Order]) -> list[Order]:
    """Drop refunds that were booked twice."""
    pretend_work(1.5)
    return list({refund.id: refund for refund in refunds}.values())


@task
def join_refunds(orders: list[Order], refunds: list[Order]) -> list[Order]:
    """Book each refund as a negative order."""
    pretend_work(1.5)
    return orders + [replace(refund, amount=-refund.amount) for refund in refunds]


@task
def convert_currency(orders: list[Order], rates: dict[str, float]) -> list[Order]:
    """Price every order in the currency of the report."""
    pretend_work(2.0)
    return [replace(order, amount=order.amount * rates[order.currency]) for order in orders]


@task
def build_features(orders: list[Order]) -> dict[str, int]:
    """Count the orders of each product, for tomorrow's forecast."""
    pretend_work(2.5)
    return dict(Counter(order.product for order in orders))


@task
def render_report(day: str, revenue: dict[str, float], currency: str) -> str:
    """Lay out the figures as a table."""
    pretend_work()
    rows = [f"| {product} | {amount:,.2f} |" for product, amount in revenue.items()]
    return "\n".join([f"# Orders of {day}", "", f"| Product | {currency} |", "|:--|--:|", *rows])


@task
def publish_artifact(report: str) -> None:
    """Put the report where the team finds it: beside the run, as an artifact."""
    pretend_work()
    create_markdown_artifact(report, key="daily-orders", description="Revenue by product")


@task
def refresh_dashboard(day: str) -> None:
    """Tell the dashboard that a new day is there."""
    pretend_work()
    print(f"dashboard shows {day}")


def revenue_by_product(orders: list[Order]) -> dict[str, float]:
    """Sum the amounts of each product, best seller first."""
    revenue: Counter[str] = Counter()
    for order in orders:
        revenue[order.product] += order.amount
    return dict(revenue.most_common())


@flow
def publish_report(
    day: str, revenue: dict[str, float], currency: str, pause: float = 0.5, fail_at: str = ""
) -> str:
    """Render the report and publish it."""
    report = render_report(day, revenue, currency)
    publish_artifact(report)
    return report


@flow(log_prints=True, task_runner=ThreadPoolTaskRunner(max_workers=8))
def daily_orders(
    day: str = "2026-11-24",
    partitions: int = 24,
    currency: Literal["EUR", "USD", "GBP"] = "EUR",
    quarantine: bool = True,
    pause: float = 0.5,
    fail_at: str = "",
) -> dict[str, float]:
    """Clean, price and publish one day of orders.

    Args:
        day: The day to report.
        partitions: How many partitions the order book has; each is read by a task run of its own.
        currency: The currency of the report.
        quarantine: Keep the rejected orders for a person to look at.
        pause: Seconds that a task pretends to work. 0 makes the run as fast as it can be.
        fail_at: The name of a task that is to fail, to see what a failure looks like.
    """
    logger = get_run_logger()
    config = load_config(currency)
    parts = list_partitions(day, partitions)

    # Rates, refunds and orders are read at the same time.
    rates = fetch_fx_rates.submit(config)
    refunds = extract_refunds.submit(day)
    batches = extract_orders.map(unmapped(day), parts)
    checked = validate_schema.map(batches)
    cleaned = clean_orders.map(checked, unmapped(config))

    # From here on the day is one list again.
    results = cleaned.result()
    orders = [order for batch in results for order in batch.orders]
    rejected = [order for batch in results for order in batch.rejected]
    logger.info("%d orders are good, %d were rejected", len(orders), len(rejected))

    if quarantine:
        quarantine_bad_rows(rejected)

    returned = clean_refunds(refunds)
    net = join_refunds(orders, returned)
    priced = convert_currency(net, rates)

    features = build_features.submit(priced)
    revenue = revenue_by_product(priced)
    publish_report(day, revenue, currency, pause, fail_at)

    # The dashboard reads the forecast's features, so they have to be there first.
    refresh_dashboard(day, wait_for=[features])

    total = sum(revenue.values())
    logger.info("%s closed with %.2f %s", day, total, currency)
    return revenue


if __name__ == "__main__":
    daily_orders()
