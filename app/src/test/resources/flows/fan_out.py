from prefect import flow, task, unmapped
from prefect.futures import wait


@task
def list_pages(site):
    return [f"{site}/{n}" for n in range(4)]


@task
def fetch(page, timeout):
    return page.upper()


@task
def merge(pages, title="all"):
    return title + "".join(pages)


@task
def audit(site):
    return True


@task
def announce(text):
    print(text)


@flow
def crawl(site: str = "shop", timeout: int = 3, sites: list[str] = ["a", "b"]):
    pages = list_pages(site)
    checked = audit.submit(site)
    fetched = fetch.map(pages, unmapped(timeout))
    text = merge(fetched)
    announce(text, wait_for=[checked])
    done = audit.map(sites)
    wait(done)
    sizes = [len(page) for page in fetched.result()]
    last = announce.submit(str(sizes))
    last.wait()
    return text, checked.result()
