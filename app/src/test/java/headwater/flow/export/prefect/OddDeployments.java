package headwater.flow.export.prefect;

import java.util.Map;
import java.util.TreeMap;

/// Files with a deployment `daily` that is there already, written in the ways of people.
final class OddDeployments {
    private OddDeployments() {}

    static Map<String, String> files() {
        var files = new TreeMap<String, String>();
        files.put("templates and everything else", """
                # ours
                name: shop
                prefect-version: 3.8.8

                pull:
                  - prefect.deployments.steps.git_clone:
                      repository: https://example.org/x.git
                      access_token: "{{ prefect.blocks.secret.token }}"

                deployments:
                  - name: daily   # its name
                    version: "{{ build.tag }}"
                    tags: [a, "b c"]   # two
                    entrypoint: ./flows/orders.py:daily_orders
                    parameters: {pause: 1, day: "2026-01-01", on: yes}  # slow
                    description: |
                      Two lines,
                      the second.
                    work_pool: {name: "{{ $POOL2 }}", work_queue_name: q, job_variables: {image: "x:{{ tag }}"}}
                    schedules:
                      - cron: 0 6 * * *   # before work
                        timezone: Europe/Berlin
                        active: no
                        slug: morning
                    concurrency_limit: {limit: 1, collision_strategy: CANCEL_NEW}
                    enforce_parameter_schema: true
                    triggers:
                      - enabled: true
                        match: {prefect.resource.id: prefect.flow.*}
                  # the other
                  - name: other
                    entrypoint: b.py:b
                """.replace(
                        "description: |\n      Two lines,\n      the second.\n", "description: Old  # words\n"));
        files.put("aliases", """
                definitions:
                  pools:
                    small: &small
                      name: pool-a   # cheap machines
                      job_variables: {image: "x:1", cpu: 010}
                  schedules:
                    nightly: &nightly
                      cron: "0 3 * * *"
                      timezone: Europe/Berlin
                  parameters: &parameters {pause: 1, flag: yes}
                  words: &words Some words
                deployments:
                  - name: daily
                    entrypoint: flows/orders.py:daily_orders
                    work_pool: *small
                    parameters: *parameters
                    description: *words
                    schedules:
                      - *nightly
                  - name: other
                    entrypoint: b.py:b
                    work_pool: *small
                    parameters: *parameters
                    description: *words
                    schedules: [*nightly ]
                """);
        files.put("merge", """
                common: &common
                  work_pool:
                    name: shared
                    job_variables: {debug: yes, list: [1, "2"], text: "a, b"}
                  parameters:
                    pause: 010
                    inner: {a: {b: c}}
                  description: Common
                  schedules:
                    - interval: 3600
                      anchor_date: 2026-01-01T00:00:00Z
                      active: off
                deployments:
                  - <<: *common
                    name: daily
                    entrypoint: flows/orders.py:daily_orders
                  - <<: *common
                    name: other
                    entrypoint: b.py:b
                """);
        files.put("merge of several", """
                a: &a {work_pool: {name: a, work_queue_name: q}}
                b: &b {parameters: {pause: 3}, schedules: [{cron: 0 1 * * *}]}
                deployments:
                - name: daily
                  <<: [*a, *b]
                  entrypoint: flows/orders.py:daily_orders
                - {<<: *b, name: other, entrypoint: b.py:b}
                """);
        files.put("all in brackets", """
                deployments: [{name: daily, entrypoint: "flows/orders.py:daily_orders", work_pool: {name: p}, schedules: [{rrule: "FREQ=DAILY", slug: x}]}, {name: other, entrypoint: b.py:b}]
                """);
        files.put("windows", """
                deployments:
                    -   name: "daily"
                        entrypoint: 'flows\\orders.py:daily_orders'
                        work_pool:
                            name: old
                            job_variables:
                                env: {A: "1"}
                        schedule:
                            interval: 60

                    -   name: other
                        entrypoint: b.py:b
                """.replace("\n", "\r\n"));
        files.put("bare", "deployments:\n- entrypoint: flows/orders.py:daily_orders\n  name: daily");
        files.put("anchored by itself", """
                deployments:
                  - name: daily
                    entrypoint: flows/orders.py:daily_orders
                    work_pool: &pool   # nobody uses it
                      name: old
                    schedules: &s
                      - cron: 0 1 * * *
                """);
        files.put("aliased as a whole", """
                base: &base
                  name: daily
                  entrypoint: flows/orders.py:daily_orders
                  work_pool: {name: old, work_queue_name: q}
                  schedules: [{cron: 0 1 * * *}]
                deployments:
                  - *base
                  - name: other
                    entrypoint: b.py:b
                """);
        return files;
    }
}
