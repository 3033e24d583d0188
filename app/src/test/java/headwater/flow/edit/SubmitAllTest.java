package headwater.flow.edit;

import static headwater.flow.edit.EditCase.id;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A task that is called in a loop is submitted for all rounds before the first result is read, or the edit is
/// refused.
class SubmitAllTest {
    private static String flow(String... lines) {
        return "@flow\ndef f(urls, n=1):\n    " + String.join("\n    ", lines) + "\n";
    }

    private static String edited(String node, String... lines) {
        return EditCase.flow(flow(lines), new FlowEdit.SubmitAll("f", id(node)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rows = [extract(url) for url in urls]"
                        + "|rows = [future.result() for future in [extract.submit(url) for url in urls]]",
                "rows = [extract.submit(url, limit=n).result() for url in urls if url]"
                        + "|rows = [future.result() for future in [extract.submit(url, limit=n) for url in urls if url]]",
                "return [extract(url) for url in urls]"
                        + "|return [future.result() for future in [extract.submit(url) for url in urls]]",
                "load({extract.submit(url).result(timeout=5) for url in urls})"
                        + "|load({future.result(timeout=5) for future in [extract.submit(url) for url in urls]})",
            })
    void aListIsMadeFromAListOfFutures(String before, String after) {
        assertThat(edited("comprehension@1/extract", before)).isEqualTo(flow(after));
    }

    @Test
    void theLastStatementOfALoopGoesIntoALoopOverTheFutures() {
        assertThat(edited(
                        "for@1/extract",
                        "rows = []",
                        "# each page",
                        "for url in urls:",
                        "    print(url)",
                        "    rows.append(extract(url))  # slow",
                        "return load(rows)"))
                .isEqualTo(flow(
                        "rows = []",
                        "extract_futures = []",
                        "# each page",
                        "for url in urls:",
                        "    print(url)",
                        "    extract_futures.append(extract.submit(url))  # slow",
                        "for future in extract_futures:",
                        "    rows.append(future.result())",
                        "return load(rows)"));
        assertThat(edited("for@1/load", "for url in urls:", "    load.submit(url).result()"))
                .isEqualTo(flow(
                        "load_futures = []",
                        "for url in urls:",
                        "    load_futures.append(load.submit(url))",
                        "for future in load_futures:",
                        "    future.result()"));
    }

    @Test
    void whatARoundDoesWithTheResultGoesWithIt() {
        assertThat(edited(
                        "for@1/extract",
                        "rows = []",
                        "for url in urls:",
                        "    value = extract.submit(url).result()",
                        "    # keep it",
                        "    rows.append(value)",
                        "    if value:",
                        "        print(url, value)",
                        "return load(rows)"))
                .isEqualTo(flow(
                        "rows = []",
                        "extract_futures = []",
                        "for url in urls:",
                        "    extract_futures.append((url, extract.submit(url)))",
                        "for url, future in extract_futures:",
                        "    value = future.result()",
                        "    # keep it",
                        "    rows.append(value)",
                        "    if value:",
                        "        print(url, value)",
                        "return load(rows)"));
    }

    @Test
    void whatIsAnotherValueInEachRoundIsKeptBesideTheFuture() {
        assertThat(edited(
                        "for@1/extract", "rows = {}", "for at, url in enumerate(urls):", "    rows[at] = extract(url)"))
                .isEqualTo(flow(
                        "rows = {}",
                        "extract_futures = []",
                        "for at, url in enumerate(urls):",
                        "    extract_futures.append((at, extract.submit(url)))",
                        "for at, future in extract_futures:",
                        "    rows[at] = future.result()"));
    }

    @Test
    void namesOfTheFileAreNotTakenTwice() {
        assertThat(edited("for@1/load", "future = load_futures = n", "for url in urls:", "    load(url)"))
                .contains("load_futures_2 = []")
                .contains("for future_2 in load_futures_2:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rows = []; x = 0\n    for url in urls:\n        x = extract(x)",
                "row = None\n    for url in urls:\n        print(row)\n        row = extract(url)\n        print(row)",
                "rows = []\n    for url in urls:\n        print(rows)\n        row = extract(url)\n        rows.append(row)",
                "rows = []\n    for url in urls:\n        print(rows)\n        rows.append(extract(url))",
                "rows = []\n    for url in urls:\n        if url in rows: continue\n        rows.append(extract(url))",
                "total = 0\n    for url in urls:\n        if total > 3: break\n        total += extract(url)",
                "rows = {}\n    for url in urls:\n        if not url: continue\n        rows[url] = extract(url)"
            })
    void aRunThatNeedsTheOneBeforeItIsRefused(String body) {
        assertThat(edited("for@1/extract", body)).startsWith("refused: ").contains("each run of the loop needs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for url in urls:\n        row = extract(url)\n        load(row)",
                "for url in urls:\n        row = extract(url)\n        if row: break",
                "for url in urls:\n        row = extract(url); print(row)",
                "while urls:\n        extract(urls.pop())",
                "for url in urls: extract(url)",
                "for url in urls:\n        if not url: return\n        extract(url)",
                "for url in urls:\n        extract(url)\n    else:\n        print(n)",
                "for url in urls:\n        load(extract(url))",
                "for url in urls:\n        extract.submit(url)",
                "for url in urls:\n        extract(url, return_state=True)",
                "for url in urls:\n        extract.map(url)"
            })
    void aLoopThatCannotBeSplitIsRefused(String body) {
        var node = body.startsWith("while") ? "while@1/extract" : "for@1/extract";
        assertThat(edited(node, body)).startsWith("refused: ");
    }

    @Test
    void aCallInNoLoopIsRefused() {
        assertThat(edited("extract", "rows = extract(n)")).startsWith("refused: 3: `extract` is called neither");
    }
}
