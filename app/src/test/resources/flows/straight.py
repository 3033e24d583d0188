"""Nightly copy of one table."""
from prefect import flow, get_run_logger, task


@task(retries=2, retry_delay_seconds=10)
def extract(url: str, limit: int = 100) -> list[dict]:
    return [{"url": url, "n": n} for n in range(limit)]


@task
def clean(rows: list[dict]) -> list[dict]:
    return [row for row in rows if row["n"] % 2]


@task(name="Load into the lake")
def load(rows: list[dict], table: str, *, replace: bool = False) -> int:
    return len(rows)


@flow(name="nightly-copy", log_prints=True)
def copy(url: str, table: str = "orders") -> int:
    """Copy the rows of `url` into `table`."""
    logger = get_run_logger()
    # the source is slow in the morning
    rows = extract(url, limit=50)
    logger.info("got %d rows", len(rows))
    good = clean(rows)
    count = load(good, table, replace=True)
    print(f"loaded {count}")
    return count


if __name__ == "__main__":
    copy("https://example.com/orders")
