from .wrappers import team_flow as flow
from . import tasks


@flow
def report(orders, title="orders"):
    return tasks.price(orders)
