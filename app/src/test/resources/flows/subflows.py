from datetime import timedelta

from prefect import flow, task
from prefect.artifacts import create_markdown_artifact
from prefect.deployments import run_deployment
from prefect.flow_runs import pause_flow_run


@task(cache_expiration=timedelta(hours=1), tags=["slow"])
def score(name, depth=1):
    return {"name": name, "depth": depth}


@flow(flow_run_name="child-{name}")
def child(name: str, depth: int = 1):
    result = score(name, depth)
    return result


@flow
def parent(names: list[str], approve: bool = True):
    first = child(names[0])
    quick = score.with_options(retries=0, name="quick")(names[0], depth=2)
    slow = score.with_options(retries=3).submit(first["name"])
    if approve:
        pause_flow_run(timeout=60)
    remote = run_deployment(name="child/prod", parameters={"name": first["name"]})
    create_markdown_artifact(key="report", markdown=f"# {first['name']}")
    scores = [score(name) for name in names]
    best = max(scores, key=lambda each: each["depth"])
    both = {"best": best, "slow": slow.result()}
    return child(name=best["name"], depth=2), both, quick, remote
