import datetime as dt

import prefect
from prefect import flow, tags


def is_weekend(day):
    return day.weekday() > 4


@prefect.task
def full_load(day):
    return [day]


@prefect.task
def delta_load(day, since=None):
    return [day, since]


@prefect.task
def publish(rows):
    return len(rows)


@prefect.task
def alarm(reason):
    print(reason)


@flow
def refresh(day: dt.date, force: bool = False):
    if day is None:
        return None
    weekend = is_weekend(day)
    if weekend and not force:
        rows = delta_load(day)
    elif force:
        rows = full_load(day)
    else:
        rows = delta_load(day, since=day - dt.timedelta(days=1))
    results = []
    for region in ["eu", "us"]:
        with tags(region):
            part = publish(rows)
        results.append(part)
    try:
        total = publish(results)
    except ValueError as error:
        alarm(str(error))
        raise
    else:
        alarm("fine")
    finally:
        alarm("over")
    match total:
        case 0:
            alarm("empty")
        case _:
            alarm(f"{total} rows")
    while total > 10:
        total = publish([total])
    return total
