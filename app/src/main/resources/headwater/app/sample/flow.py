from prefect import flow, task


@task
def greet(name: str) -> str:
    return f"Hello, {name}!"


@flow(log_prints=True)
def my_flow(name: str = "world"):
    greeting = greet(name)
    print(greeting)


if __name__ == "__main__":
    my_flow()
