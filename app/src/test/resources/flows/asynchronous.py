import asyncio

from prefect import flow, task


@task
async def ask(question: str) -> str:
    await asyncio.sleep(0.1)
    return question[::-1]


@task
async def join(*answers):
    return " ".join(answers)


@task
def save(text, path="out.txt"):
    return path


@flow
async def interview(topics: list[str], name: str = "Zoë"):
    hello = await ask(name)
    first, second = await asyncio.gather(ask("who"), ask(hello))
    answers = await asyncio.gather(*[ask(topic) for topic in topics])
    text = await join(first, second, *answers)
    path = save(text)
    return path


if __name__ == "__main__":
    asyncio.run(interview(["a", "b"]))
