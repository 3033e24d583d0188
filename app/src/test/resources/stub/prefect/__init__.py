"""As much of Prefect as a flow needs to run in this process: tasks run at once, and every run of one is noted."""

import contextlib
import functools
import logging

calls = []


class State:
    def __init__(self, value=None, error=None):
        self.value, self.error = value, error

    def is_failed(self):
        return self.error is not None

    def is_completed(self):
        return self.error is None

    def result(self, raise_on_failure=True):
        if self.error is not None and raise_on_failure:
            raise self.error
        return self.value if self.error is None else self.error


class Future:
    def __init__(self, state):
        self.state = state

    def result(self, timeout=None, raise_on_failure=True):
        return self.state.result(raise_on_failure)

    def wait(self, timeout=None):
        return None


class FutureList(list):
    def result(self, timeout=None, raise_on_failure=True):
        return [each.result() for each in self]

    def wait(self, timeout=None):
        return None


class unmapped:
    def __init__(self, value):
        self.value = value


class allow_failure:
    def __init__(self, value):
        self.value = value


def resolved(value):
    if isinstance(value, (unmapped, allow_failure)):
        return resolved(value.value)
    if isinstance(value, FutureList):
        return value.result()
    if isinstance(value, (Future, State)):
        return value.result()
    if type(value) in (list, tuple, set):
        new = type(value)(resolved(each) for each in value)
        return value if new == value else new
    if type(value) is dict:
        return {key: resolved(each) for key, each in value.items()}
    return value


class Call:
    def __init__(self, function, kind):
        functools.update_wrapper(self, getattr(function, "func", function))
        self.function, self.kind = function, kind

    def run(self, arguments, keywords):
        keywords = {key: value for key, value in keywords.items() if key not in ("wait_for", "return_state")}
        try:
            arguments = [resolved(each) for each in arguments]
            keywords = {key: resolved(each) for key, each in keywords.items()}
            if self.kind == "task":
                calls.append((self.__name__, repr(arguments), repr(sorted(keywords.items()))))
            return State(self.function(*arguments, **keywords))
        except Exception as error:
            return State(error=error)

    def __call__(self, *arguments, **keywords):
        state = self.run(arguments, keywords)
        return state if keywords.get("return_state") else resolved(state.result())

    def submit(self, *arguments, **keywords):
        state = self.run(arguments, keywords)
        return state if keywords.get("return_state") else Future(state)

    def map(self, *arguments, **keywords):
        plain = {key: each for key, each in keywords.items() if key in ("wait_for", "return_state")}
        given = [*arguments, *(each for key, each in keywords.items() if key not in plain)]
        count = max(len(each) for each in given if isinstance(each, list))

        def part(value, at):
            return value[at] if isinstance(value, list) else value

        return FutureList(
            self.submit(
                *(part(each, at) for each in arguments),
                **{key: each if key in plain else part(each, at) for key, each in keywords.items()},
            )
            for at in range(count)
        )

    def __get__(self, instance, owner):
        return self if instance is None else Call(functools.partial(self.function, instance), self.kind)

    def with_options(self, **options):
        return self


def decorator(kind):
    def decorate(function=None, **options):
        return Call(function, kind) if function else lambda function: Call(function, kind)

    return decorate


task = decorator("task")
flow = decorator("flow")


@contextlib.contextmanager
def tags(*names):
    yield set(names)


def get_run_logger():
    return logging.getLogger("stub")
