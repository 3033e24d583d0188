from prefect import flow, task


@task
def one():
	return 1


@task
def add(a, b=2):
	return a + b


@flow
def tabs(start=1):
	if start:
		x = one()
	else:
		x = add(start)
	y = add(x, b=3)
	return y