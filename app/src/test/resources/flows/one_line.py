from prefect import flow, task
@task
def a(): return 1
@task
def b(x=0): return x
@task
def c(x, y): return x + y
@flow
def dense(n: int = 2, flag=False):
    u = a(); v = b(u)
    if flag: b(v)
    else: w = b(3)
    for i in range(n): b(i)
    s = c(b(v), y=a()); t = [b(i) for i in range(n) if i]
    m = {k: b(k) for k in t}
    r = c(
        x=s,
        y=m,
    )
    big = len(b(r)) if flag else 0
    r += b(big)
    return c(a(), r)
@flow
def empty(): pass
@flow
def only_doc():
    """Nothing yet."""
