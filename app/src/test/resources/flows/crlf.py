from prefect import flow, task


@task
def one():
    return 1


@task
def add(a, b=2):
    return a + b


@flow
def sums(start=1):
    # first
    x = one()
    y = add(x,
            b=start)
    z = add(y)
    return z
