"""Tasks made in every way that people make them."""
from functools import partial
from typing import Any

import prefect as p
from prefect import Task
from prefect import flow as workflow
from prefect import task as t

job = partial(t, retries=2)
sturdy = t(retries=5)


def _double(x):
    return 2 * x


def _halve(x):
    return x / 2


double: Task[Any, Any] = t(_double)
halve = t(_halve, name="Halve it", retries=1)
halve_fast = halve.with_options(retries=0)


@job
def triple(x):
    return 3 * x


@sturdy
def square(x):
    return x * x


@p.task(name="Negate")
def negate(x):
    return -x


@t()
def show(value):
    print(value)


@workflow(name="Arithmetic")
def arithmetic(x: int = 1):
    a = double(x)
    b = halve(a)
    c = triple.submit(b)
    d = square(c)
    e = negate(d)
    f = halve_fast(e)
    show(f)
    return f


@p.flow
def other():
    arithmetic(x=3)
