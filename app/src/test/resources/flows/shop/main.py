from shop import tasks as jobs
from shop.reports import report
from shop.tasks import read_orders, tidy
from shop.wrappers import team_flow as flow
from elsewhere import enrich, publish


@flow(name="shop")
def shop_day(day: str = "2026-01-01"):
    orders = read_orders(day)
    sorted_orders = tidy(orders)
    priced = jobs.price.map(sorted_orders)
    richer = enrich.submit(priced)
    publish(richer)
    report(priced, title="day")
