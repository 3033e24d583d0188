from prefect import flow, task
import logging

log = logging.getLogger(__name__)


class Pipeline:
    """Tasks and a flow as methods."""

    def __init__(self, name):
        self.name = name

    @task
    def read(self, path):
        return path

    @task
    def write(self, rows, path="out"):
        return len(rows)

    @flow(name="pipeline")
    def run(self, path: str = "in"):
        rows = self.read(path)
        log.info("read %s", rows)
        count = self.write(rows, path=path)
        return count


def make(kind):
    @task(name=f"{kind}-step")
    def step(value):
        return value

    @flow
    def inner(value=1):
        first = step(value)
        second = step.submit(first)
        return second.result()

    return inner


if __name__ == "__main__":
    Pipeline("x").run("y")
