package headwater.flow.export.prefect;

import java.util.Map;
import java.util.TreeMap;

/// `prefect.yaml` files as people write them, each with something that a careless writer would lose.
final class OddYaml {
    private OddYaml() {}

    static Map<String, String> files() {
        var files = new TreeMap<String, String>();
        files.put("anchors", """
                definitions:
                  work_pools:
                    small: &small
                      name: pool-a   # cheap machines
                      job_variables: {image: "x:1"}
                  schedules:
                    nightly: &nightly
                      cron: "0 3 * * *"
                      timezone: Europe/Berlin

                deployments:
                  - name: other
                    entrypoint: flows/other.py:other
                    work_pool: *small
                    schedules:
                      - *nightly
                  - <<: &base {tags: [a, b]}
                    name: third
                    entrypoint: flows/third.py:third
                    work_pool: *small
                """);
        files.put("comments everywhere", """
                # top

                prefect-version: 3.8.8  # ours
                deployments:   # the list
                  # before the first
                  - name: a  # its name
                    # inside
                    entrypoint: a.py:a

                  # between
                  - name: b
                    entrypoint: b.py:b   # last
                # after the list
                pull:
                  # steps
                  - prefect.deployments.steps.set_working_directory:
                      directory: /srv
                """);
        files.put(
                "dashes at the margin",
                "deployments:\n- name: a\n  entrypoint: a.py:a\n- name: b\n  entrypoint: b.py:b\n");
        files.put("wide dashes", "deployments:\n    -   name: a\n        entrypoint: a.py:a\n\n\npull: null\n");
        files.put("windows lines", "name: x\r\ndeployments:\r\n  - name: a\r\n    entrypoint: a.py:a\r\n# end\r\n");
        files.put("no last newline", "deployments:\n  - name: a\n    entrypoint: a.py:a");
        files.put("byte order mark", "\uFEFFname: x\ndeployments:\n  - name: a\n    entrypoint: a.py:a\n");
        files.put("empty list", "name: x\ndeployments: []  # none yet\npull: null\n");
        files.put("nothing as list", "name: x\ndeployments:\npull: null\n");
        files.put("null as list", "deployments: null # later\nname: x\n");
        files.put("no list", "name: 'x'\n\n# the end\n");
        files.put("only comments", "# nothing here yet\n");
        files.put("empty", "");
        files.put("document marks", "---\nname: x\n...\n");
        files.put("block text at the end", """
                deployments:
                  - name: a
                    entrypoint: a.py:a
                    description: |
                      Two lines,
                      the second.


                # after blank lines
                """);
        files.put("folded and quoted", """
                "deployments":
                  - "name": 'it''s'
                    description: >-
                      folded
                      text
                    parameters: {"a": [1, 2, {b: c}], d: "é 🙂 # no comment"}
                    entrypoint: "a.py:a"
                  - {name: flow, entrypoint: "b.py:b"}
                """);
        files.put(
                "jinja",
                "deployments:\n  - name: '{{ $NAME }}'\n    version: \"{{ build.tag }}\"\n    entrypoint: a.py:a\n");
        files.put(
                "ends in an alias",
                "x: &w\n  name: p\ndeployments:\n  - name: a\n    entrypoint: a.py:a\n    work_pool: *w\n");
        files.put(
                "ends in an empty value",
                "deployments:\n  - name: a\n    entrypoint: a.py:a\n    schedules:\n\n\n\n# x\n");
        files.put("blanks at line ends", "deployments:  \n  - name: a  \n    entrypoint: a.py:a  \n  \n");
        files.put(
                "the name of another key",
                "name: daily\ndeployments:\n  - name: other\n    entrypoint: daily.py:daily\n");
        return files;
    }
}
