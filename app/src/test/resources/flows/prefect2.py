from prefect import flow, task
from prefect.deployments import Deployment
from prefect.task_runners import ConcurrentTaskRunner


@task
def hello(name):
    print(name)


@flow(task_runner=ConcurrentTaskRunner())
def greet(names=("x", "y")):
    for name in names:
        hello.submit(name)


deployment = Deployment.build_from_flow(flow=greet, name="greet")

if __name__ == "__main__":
    deployment.apply()
