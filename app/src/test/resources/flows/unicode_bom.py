"""Mit Umlauten: äöü 🚀"""
from prefect import flow, task


@task(name="Länge 🎉")
def länge(größe):  # 🚀
    return len(größe)


@flow
def zählen(wörter=["日本", "🚀"]):
    summe = länge("🚀🚀")
    mehr = länge(wörter)  # 日本語
    return summe, mehr
