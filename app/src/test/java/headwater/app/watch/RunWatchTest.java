package headwater.app.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.app.run.MadeRuns;
import headwater.app.run.Recordings;
import headwater.prefect.PrefectException;
import headwater.prefect.model.StateChange;
import headwater.prefect.model.StateType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RunWatchTest extends WatchedRun {
    @Test
    void asksForRowsOnlyWhenAnEventFollowsOneThatWasNotReceived() {
        server.has(begun()).has(List.of());
        watch(PATIENT);
        awaitRowsRead();
        var events = Recordings.eventLines("etl");
        server.sends(events.get(0));
        server.sends(events.get(1));
        await().until(() -> run().flowRun().runCount() == 1);
        assertThat(server.asked(ROWS)).isEqualTo(1);
        server.sends(events.getLast());
        await().until(() -> server.asked(ROWS) > 1);
    }

    @Test
    void asksForRowsAfterABurst() {
        server.has(begun()).has(List.of());
        watch(PATIENT);
        awaitRowsRead();
        var event = Recordings.eventLines("etl").getFirst();
        var id = Recordings.events("etl").getFirst().id().toString();
        for (var i = 0; i < 200; i++) {
            server.sends(event.replace(id, new UUID(1, i).toString()));
        }
        await().until(() -> server.asked(ROWS) > 1);
    }

    @Test
    void asksOnlyForTheFlowRunInALongSilenceAndForRowsWhenItIsInAnotherState() {
        server.has(begun()).has(List.of());
        watch(delays(NEVER, SOON, NEVER));
        awaitRowsRead();
        await().until(() -> server.asked(FLOW_RUN) > 3);
        assertThat(server.asked(ROWS)).isEqualTo(1);
        server.has(MadeRuns.flowRun(StateType.RUNNING));
        await().until(() -> server.asked(ROWS) > 1);
    }

    @Test
    void asksForNothingWhileNothingHappens() {
        server.streamsLogs().has(begun()).has(List.of());
        watch(PATIENT);
        awaitRowsRead();
        await().until(() -> server.openLogFeeds() == 1 && server.asked(LOGS) == 1);
        var before = server.session().client().traffic().total();
        server.sends(Recordings.logs("etl").getFirst());
        await().until(() -> lines().size() == 1);
        assertThat(server.session().client().traffic().total()).isEqualTo(before);
    }

    @Test
    void endsWhenTheRunIsDeleted() throws InterruptedException {
        server.has(begun()).has(List.of());
        watch(delays(NEVER, SOON, NEVER));
        awaitRowsRead();
        server.deletesFlowRuns();
        ended().join();
        assertThat(end).isNull();
        assertThat(last()).isEqualTo(new FeedState.Deleted());
    }

    @Test
    void saysOnceThatTheServerIsGoneHoweverManyRequestsFail() {
        server.has(begun()).has(List.of());
        watch(delays(NEVER, SOON, SOON));
        awaitRowsRead();
        server.opensFeeds(false).failsWith(503).losesFeeds();
        var asked = server.asked(FLOW_RUN);
        await().until(() -> server.asked(FLOW_RUN) > asked + 8);
        assertThat(feedStates).filteredOn(FeedState.Lost.class::isInstance).hasSize(1);
    }

    @Test
    void showsTheTaskRunsAndLinesOfASubflowAsTheyHappen() {
        var rows = Recordings.taskRuns("nested");
        server.streamsLogs().has(Recordings.flowRun("nested").withState(null, 1, null, null, null));
        server.hasTaskRuns(ServerJson.ofTaskRuns(rows));
        Playback.subflows("nested").forEach(server::hasFlowRun);
        watchRun(Recordings.flowRun("nested").id(), PATIENT);
        awaitFeed();
        var all = Recordings.logs("nested");
        await().until(() -> server.openLogFeeds() == 1 && server.asked(ROWS) == 2);
        all.forEach(server::sends);
        await().until(() -> lines().size() == all.size());
        var tasks = taskRuns();
        assertThat(rows).allMatch(row -> tasks.contains(row.id()));
    }

    @Test
    void findsASubflowOfARunThatStartsAfterItsRowWasRead() {
        server.has(Recordings.flowRun("nested").withState(null, 0, null, null, null));
        watchRun(Recordings.flowRun("nested").id(), PATIENT);
        awaitRowsRead();
        server.hasTaskRuns(ServerJson.ofTaskRuns(Recordings.taskRuns("nested")));
        Playback.subflows("nested").forEach(server::hasFlowRun);
        Recordings.eventLines("nested").forEach(server::sends);
        await().until(() -> Recordings.taskRuns("nested").stream()
                .allMatch(row -> taskRuns().contains(row.id())));
    }

    @Test
    void showsEveryStateOfATaskInASubflowThatItHasJustFound() {
        server.has(Recordings.flowRun("nested").withState(null, 0, null, null, null));
        watchRun(Recordings.flowRun("nested").id(), PATIENT);
        awaitRowsRead();
        server.hasTaskRuns(ServerJson.ofTaskRuns(Recordings.taskRuns("nested")));
        Playback.subflows("nested").forEach(server::hasFlowRun);
        Recordings.eventLines("nested").forEach(server::sends);
        var states = Recordings.events("nested").stream()
                .filter(event -> event.stateChange() instanceof StateChange.OfTaskRun)
                .map(event -> event.id().value())
                .toList();
        await().untilAsserted(() -> assertThat(stateIds()).containsAll(states));
    }

    @Test
    void readsRowsOnlyOnceMoreWhenARunHasEndedThatItFollowedFromItsStart() {
        server.streamsLogs().has(begun()).has(List.of());
        watch(PATIENT);
        awaitRowsRead();
        await().until(() -> server.openLogFeeds() == 1);
        server.has(Recordings.flowRun("etl")).has(Recordings.taskRuns("etl")).hasLogged(Recordings.logs("etl"));
        Recordings.logs("etl").forEach(server::sends);
        Recordings.eventLines("etl").forEach(server::sends);
        awaitSettled();
        assertThat(server.asked(ROWS)).isEqualTo(2);
        assertThat(lines()).containsExactlyInAnyOrderElementsOf(Recordings.logs("etl"));
    }

    @Test
    void goesOnPastAnEventWithAMalformedValue() {
        server.has(begun()).has(List.of());
        watch(PATIENT);
        awaitRowsRead();
        var events = Recordings.eventLines("etl");
        var malformed = events.stream()
                .filter(event -> event.contains("\"input_type\":\"task_run\""))
                .findFirst()
                .orElseThrow();
        var uuid = malformed.replaceFirst("(?s).*\"input_type\":\"task_run\",\"id\":\"([^\"]*)\".*", "$1");
        server.sends(malformed.replace(uuid, "no uuid"));
        await().until(() -> !taskRuns().isEmpty());
        assertThat(ended().isAlive()).isTrue();
    }

    @Test
    void settlesWhenRowsThatLagBehindHaveCaughtUp() {
        var running = List.of(MadeRuns.of("load", 1, StateType.RUNNING));
        var done = List.of(MadeRuns.of("load", 1));
        server.has(MadeRuns.flowRun(StateType.COMPLETED)).hasInTurn(List.of(running, running, running, done));
        watch(PATIENT);
        awaitSettled();
        assertThat(run().tasks().values()).allMatch(task -> task.stateType() == StateType.COMPLETED);
    }

    @Test
    void settlesAlthoughATaskBelowAFailedOneStaysPendingForEver() {
        server.has(MadeRuns.flowRun(StateType.FAILED))
                .has(List.of(MadeRuns.of("clean", 1, StateType.FAILED), MadeRuns.of("load", 2, StateType.PENDING)));
        watch(PATIENT);
        awaitSettled();
        assertThat(run().tasks().values()).anyMatch(task -> task.stateType() == StateType.PENDING);
    }

    @Test
    void saysThatTheFeedIsLostAndThatItIsBack() {
        server.has(begun()).has(List.of());
        watch(delays(NEVER, NEVER, SOON));
        awaitFeed();
        server.opensFeeds(false).losesFeeds();
        await().until(() -> feedStates.stream().anyMatch(FeedState.Lost.class::isInstance));
        var before = server.asked(ROWS);
        await().until(() -> server.asked(ROWS) > before + 2);
    }

    @Test
    void goesOnByItselfWhenTheFeedCameBack() {
        server.has(begun()).has(List.of());
        watch(PATIENT);
        awaitFeed();
        server.losesFeeds();
        await().until(() -> server.openFeeds() == 1);
        await().until(() -> new FeedState.Live().equals(last()));
        assertThat(feedStates).hasAtLeastOneElementOfType(FeedState.Lost.class);
        server.has(Recordings.flowRun("etl")).has(Recordings.taskRuns("etl"));
        // A feed that was opened again asks for what happened since it was lost.
        server.sends(Recordings.eventLines("etl")
                .getLast()
                .replaceFirst("\"occurred\":\"[^\"]*\"", "\"occurred\":\"" + Instant.now() + "\""));
        awaitSettled();
    }

    @Test
    void settlesWithoutAnyFeed() {
        server.has(Recordings.flowRun("etl"))
                .has(Recordings.taskRuns("etl"))
                .hasLogged(Recordings.logs("etl"))
                .opensFeeds(false);
        watch(delays(NEVER, NEVER, SOON));
        awaitSettled();
        assertThat(lines()).isEqualTo(Recordings.logs("etl"));
    }

    @Test
    void asksForLinesWhileTheRunIsActiveWhereTheServerStreamsNone() {
        var lines = Recordings.logs("etl");
        server.has(begun()).has(List.of()).hasLogged(lines.subList(0, 1));
        watch(PATIENT);
        await().until(() -> lines().size() == 1);
        server.hasLogged(lines);
        await().until(() -> lines().size() == lines.size());
        assertThat(server.openLogFeeds()).isZero();
    }

    @Test
    void asksForLinesNoMoreOftenThanIsAllowedHoweverMuchHappensAndForTheLastAtTheEnd() {
        var lines = Recordings.logs("etl");
        server.has(begun()).has(List.of()).hasLogged(lines.subList(0, 1));
        watch(delays(NEVER, NEVER, NEVER, NEVER, NEVER));
        awaitRowsRead();
        await().until(() -> lines().size() == 1);
        server.hasLogged(lines.subList(0, 2));
        var events = Recordings.eventLines("etl");
        events.subList(0, events.size() - 1).forEach(server::sends);
        await().until(() -> lines().size() == 2);
        server.hasLogged(lines);
        var event = Recordings.events("etl").getFirst().id().toString();
        for (var i = 0; i < 60; i++) {
            server.sends(events.getFirst().replace(event, new UUID(2, i).toString()));
        }
        await().until(() -> stateIds().contains(new UUID(2, 59)));
        assertThat(server.asked(LOGS))
                .as("at the opening, and after the first events")
                .isEqualTo(2);

        server.has(Recordings.flowRun("etl")).has(Recordings.taskRuns("etl"));
        server.sends(events.getLast());
        awaitSettled();
        assertThat(lines()).containsExactlyInAnyOrderElementsOf(lines);
        assertThat(server.asked(LOGS)).isLessThanOrEqualTo(4);
    }

    @Test
    void takesLinesFromTheStreamWhereTheServerHasOne() {
        var lines = Recordings.logs("etl");
        server.streamsLogs().has(begun()).has(List.of());
        watch(PATIENT);
        awaitFeed();
        await().until(() -> server.openLogFeeds() == 1);
        lines.forEach(server::sends);
        await().until(() -> lines().equals(lines));
    }

    @Test
    void waitsForAServerThatIsBusyAndSaysSo() {
        server.has(Recordings.flowRun("etl")).has(Recordings.taskRuns("etl")).failsWith(500);
        watch(delays(NEVER, NEVER, SOON));
        await().until(() -> feedStates.stream().anyMatch(FeedState.Lost.class::isInstance));
        assertThat(end).isNull();
        server.failsWith(0);
        awaitSettled();
    }

    @Test
    void goesOnAfterAFailureInTheMiddleOfTheRun() {
        server.has(begun()).has(List.of());
        watch(delays(SOON, SOON, SOON));
        awaitFeed();
        server.failsWith(502);
        await().until(() -> last() instanceof FeedState.Lost);
        server.failsWith(0);
        await().until(() -> new FeedState.Live().equals(last()));
    }

    @Test
    void endsAtOnceWhenThereIsNoSuchRun() throws InterruptedException {
        server.failsWith(404);
        watch(PATIENT);
        ended().join();
        assertThat(end)
                .isInstanceOfSatisfying(
                        PrefectException.class, e -> assertThat(e.isNotFound()).isTrue());
    }

    @Test
    void endsAtOnceWhenTheServerWantsOtherCredentials() throws InterruptedException {
        server.failsWith(401);
        watch(PATIENT);
        ended().join();
        assertThat(end)
                .isInstanceOfSatisfying(
                        PrefectException.class,
                        e -> assertThat(e.isUnauthorized()).isTrue());
    }

    @Test
    void closesItsFeedsWhenItIsInterrupted() throws InterruptedException {
        server.has(begun()).has(List.of());
        watch(PATIENT);
        awaitFeed();
        ended().interrupt();
        ended().join();
        assertThat(end).isInstanceOf(InterruptedException.class);
    }
}
