package headwater.flow.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A flow of random statements that run without an error, with the bindings, scopes and blocks of real ones.
///
/// It returns all of its variables, so that a change of any of them is seen.
final class RandomFlow {
    static final String HEAD = """
            from prefect import allow_failure, flow, tags, task, unmapped
            from prefect.futures import as_completed, wait


            @task
            def extract(n, more=1):
                return list(range(n + more))


            @task
            def same(rows):
                return rows


            @task
            def clean(rows, add=1):
                return [row + add for row in rows]


            @task
            def load(rows):
                return len(rows)


            def tidy(rows):
                return sorted(rows)


            def plain(n):
                return [n]


            made = task(plain, name="Made")


            class Tools:
                @task
                def part(self, rows):
                    return rows[:2]


            """;
    private static final List<String> NAMES = List.of("a", "b", "c", "d");

    private final Random random;
    private final StringBuilder text = new StringBuilder(HEAD).append("@flow\ndef f(n):\n");
    private int number;

    private RandomFlow(Random random) {
        this.random = random;
    }

    static String of(Random random) {
        var flow = new RandomFlow(random);
        var bound = new ArrayList<String>();
        flow.line(1, "a = extract(n)");
        bound.add("a");
        flow.block(1, bound, 4 + random.nextInt(6), 2);
        flow.line(1, "return [" + String.join(", ", bound) + "]");
        return flow.text.toString();
    }

    private void line(int depth, String line) {
        text.append("    ".repeat(depth)).append(line).append('\n');
    }

    private String any(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    private void block(int depth, List<String> bound, int statements, int deeper) {
        for (int i = 0; i < statements; i++) {
            if (deeper > 0 && random.nextInt(4) == 0) {
                compound(depth, bound, deeper - 1);
            } else {
                simple(depth, bound);
            }
        }
    }

    private void simple(int depth, List<String> bound) {
        var v = any(bound);
        var w = any(NAMES);
        int fresh = ++number;
        if (random.nextBoolean()) {
            rare(depth, bound, v, w, fresh);
            return;
        }
        switch (random.nextInt(23)) {
            case 0 -> line(depth, w + " = extract(n)");
            case 1, 2 -> line(depth, w + " = clean(" + v + ")");
            case 3, 4, 5 -> line(depth, w + " = same(" + v + ")");
            case 6 -> {
                line(depth, "future" + fresh + " = clean.submit(" + v + ")");
                line(depth, w + " = same(future" + fresh + ")");
            }
            case 7 -> {
                line(depth, "future" + fresh + " = same.submit(" + v + ")");
                line(depth, w + " = future" + fresh + ".result() + [n]");
            }
            case 8 -> line(depth, w + " = [x + 1 for x in " + v + "]");
            case 9 -> {
                line(depth, v + ".append(len(" + v + "))");
                return;
            }
            case 10 -> {
                line(depth, v + " += [n]");
                return;
            }
            case 11 -> line(depth, w + " = same(" + v + ") if n > 1 else clean(" + any(bound) + ")");
            case 12 -> line(depth, w + ", x" + fresh + " = same(" + v + "), [n]");
            case 13 -> line(depth, "x" + fresh + " = " + w + " = clean(" + v + ")");
            case 14 -> {
                line(depth, "g" + fresh + " = lambda: " + v);
                simple(depth, bound);
                line(depth, w + " = list(g" + fresh + "())");
            }
            case 15 -> {
                line(depth, "st" + fresh + " = same(" + v + ", return_state=True)");
                line(depth, w + " = st" + fresh + ".result()");
            }
            case 16 -> line(depth, "(" + w + " := clean(" + v + "))");
            case 17 -> line(depth, w + " = [same(x) for x in [" + v + ", " + any(bound) + "]][0]");
            case 18 -> line(depth, w + " = clean(*[" + v + "], **{})");
            case 19 -> {
                line(depth, "load(" + v + ")");
                return;
            }
            case 20 -> {
                line(depth, "print(f\"{len(" + v + ")} {" + any(bound) + "}\")");
                return;
            }
            case 21 -> {
                line(depth, "y" + fresh + " = same(" + v + ")");
                line(depth, "del y" + fresh);
                return;
            }
            default -> {
                line(depth, w + " = list(" + v + ")");
                line(depth, "for row in " + v + "[:3]:");
                line(depth + 1, w + ".append(row + n)");
            }
        }
        if (!bound.contains(w)) {
            bound.add(w);
        }
    }

    /// What few flows have, and what edits must know all the same.
    private void rare(int depth, List<String> bound, String v, String w, int fresh) {
        var text = switch (random.nextInt(28)) {
            case 0 -> "W = V";
            case 1 -> "W = same(V) or clean(V)";
            case 2 -> "W = [n]\nif (x@ := len(V)) > 1: load(V); W = same([x@])";
            case 3 -> "futures@ = [same.submit(x) for x in (V, [n])]\nW = [x.result() for x in futures@][0]";
            case 4 -> "futures@ = {x: same.submit([x]) for x in V}\nW = [x.result()[0] for x in futures@.values()]";
            case 5 -> "future@ = clean.submit(V, add=2)\nwait([future@])\nW = future@.result()";
            case 6 -> "V_@ = [same.submit(V)]\nW = []\nfor x@ in as_completed(V_@):\n    W.extend(x@.result())";
            case 7 -> "W = same(allow_failure(clean.submit(V)))";
            case 8 -> "W = clean.map([V], add=unmapped(2)).result()[0]";
            case 9 -> "W = clean.with_options(retries=1)(V)";
            case 10 -> "W = made(n)";
            case 11 -> "W = Tools().part(V)";
            case 12 -> "one@ = clean.submit(V); other@ = same.submit(one@)\nW = other@.result()";
            case 13 -> "one@, two@ = same.submit(V), clean.submit(V)\nW = one@.result() + two@.result()";
            case 14 -> "def add@(x, y=V):\n    nonlocal V\n    V = list(y) + [x]\nadd@(n)\nW = V";
            case 15 -> "match n:\n    case 0 | 1:\n        W = same(V)\n    case x@:\n        W = clean(V, x@)";
            case 16 -> "i@ = 0\nW = V\nwhile i@ < 2:\n    i@ += 1\n    W = clean(W)";
            case 17 -> "W = \\\n    same(  # why\n  V,\n    )";
            case 18 -> "W = (lambda rows=V: same(rows))()";
            case 19 -> "W = [*same(V), *[n]]";
            case 20 -> "W = {**{'x': same(V)}}['x']";
            case 21 -> "größe@ = same(V)\nW = größe@";
            case 22 -> "class Box@:\n    rows = [n]\n    again = same(rows)\nW = Box@.again";
            case 23 -> "x@ = clean.submit(V, return_state=True)\nW = x@.result() if x@.is_completed() else [n]";
            case 24 -> "x@ = clean(V, wait_for=[same.submit(V)])\nW = x@";
            case 25 -> "rows@ = (same(x) for x in [V])\nW = next(rows@)";
            case 26 -> "'''a text\n  over lines'''\nassert n >= 0, load(V)\nW = V[:]";
            default -> "W: list = same(V)  # a note\nW = (\n    W\n    + V\n)";
        };
        text.replace("V", v)
                .replace("W", w)
                .replace("@", String.valueOf(fresh))
                .lines()
                .forEach(each -> line(depth, each));
        if (!bound.contains(w)) {
            bound.add(w);
        }
    }

    private void compound(int depth, List<String> bound, int deeper) {
        int statements = 1 + random.nextInt(3);
        switch (random.nextInt(7)) {
            case 0 -> {
                line(depth, "if n > 1:");
                block(depth + 1, new ArrayList<>(bound), statements, deeper);
            }
            case 1 -> {
                var one = new ArrayList<String>(bound);
                var other = new ArrayList<String>(bound);
                line(depth, "if n > 1:");
                block(depth + 1, one, statements, deeper);
                line(depth, "else:");
                block(depth + 1, other, statements, deeper);
                one.retainAll(other);
                one.removeAll(bound);
                bound.addAll(one);
            }
            case 2 -> {
                line(depth, "for i in range(n):");
                block(depth + 1, new ArrayList<>(bound), statements, deeper);
            }
            case 3 -> {
                line(depth, "with tags(\"x\"):");
                block(depth + 1, bound, statements, deeper);
            }
            case 4 -> {
                line(depth, "try:");
                block(depth + 1, new ArrayList<>(bound), statements, deeper);
                line(depth, "except ValueError as " + any(NAMES) + ":");
                line(depth + 1, "raise");
                line(depth, "finally:");
                line(depth + 1, "print(n)");
            }
            case 5 -> {
                line(depth, "if n == 2:");
                line(depth + 1, "return " + any(bound));
            }
            default -> {
                int inner = ++number;
                line(depth, "def inner" + inner + "():");
                line(depth + 1, "return list(" + any(bound) + ")");
                block(depth, bound, statements, 0);
                line(depth, any(bound) + " = inner" + inner + "()");
            }
        }
    }
}
