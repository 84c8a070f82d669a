package io.vocation.survey.change;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vocation.commons.feed.CloudEvent;
import io.vocation.commons.feed.Cursor;
import io.vocation.survey.Roster;
import io.vocation.survey.Surveys;
import io.vocation.survey.change.Model.Content;
import io.vocation.survey.change.Model.Day;
import io.vocation.survey.change.Model.Person;
import io.vocation.survey.change.Model.Worker;
import io.vocation.survey.feed.ResponseChanges;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import static io.vocation.survey.Roster.assignment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever is done to a response, in whatever order: it is what the model says, the feed tells that, and so does history. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@Tag("M8")
class OrderOfChangesTest {
    private static final int TRIES = 20;
    private static final int STEPS = 20;

    @Inject
    ResponseChanges feed;

    private final Set<String> kindsOfEnds = new HashSet<>();

    sealed interface Step {
        record Deliver(Content content) implements Step {}

        record Told(Person person, Worker worker) implements Step {}

        record Reassign(Person person) implements Step {}

        record ToRoster() implements Step {}

        record MakeVoid() implements Step {}

        record Restore() implements Step {}

        record Correct(Content content) implements Step {}

        record Accept(int which) implements Step {}

        record Refuse(int which) implements Step {}
    }

    private static Arbitrary<Step> steps() {
        Arbitrary<Content> contents = Combinators.combine(
                        Arbitraries.of(Day.values()), Arbitraries.of(true, true, true, false), Arbitraries.of(1, 5))
                .as(Content::new);
        Arbitrary<Person> people = Arbitraries.of(Person.values());
        Arbitrary<Worker> workers = Combinators.combine(
                        Arbitraries.of(true, true, false), Arbitraries.of(true, false), Arbitraries.of(0, 1))
                .as(Worker::new);
        return Arbitraries.oneOf(
                contents.map(Step.Deliver::new),
                contents.map(Step.Deliver::new),
                Combinators.combine(people, workers).as(Step.Told::new),
                Combinators.combine(people, workers).as(Step.Told::new),
                people.map(Step.Reassign::new),
                Arbitraries.just(new Step.ToRoster()),
                Arbitraries.just(new Step.MakeVoid()),
                Arbitraries.just(new Step.Restore()),
                contents.map(Step.Correct::new),
                Arbitraries.integers().between(0, 9).map(Step.Accept::new),
                Arbitraries.integers().between(0, 9).map(Step.Refuse::new));
    }

    @Test
    void everyOrderEndsAsTheModelSays() {
        JqwikSession.run(
                () -> steps().list().ofSize(STEPS).sampleStream().limit(TRIES).forEach(steps -> {
                    Run run = new Run();
                    for (int at = 0; at < steps.size(); at++) {
                        try {
                            run.step(steps.get(at));
                        } catch (AssertionError e) {
                            throw new AssertionError("after " + steps.subList(0, at + 1), e);
                        }
                    }
                    kindsOfEnds.add(run.model.state + run.model.byHand + run.model.reason);
                }));
        assertTrue(kindsOfEnds.size() >= 5, "the steps reach little: " + kindsOfEnds);
    }

    /** One response in a center of its own. */
    private final class Run {
        final Model model = new Model();
        private final UUID center = Roster.center("UTC");
        private final UUID source = Surveys.source(center);
        private final UUID[] teams = {UUID.randomUUID(), UUID.randomUUID()};
        private final UUID[] people = {UUID.randomUUID(), UUID.randomUUID()};
        private final String name = "a-" + UUID.randomUUID();
        private final String manager = Tokens.of("manager", Roster.employee(center, null, null));
        private final Cursor begin = feed.end();
        private String id;

        Run() {
            for (Person person : Person.values()) {
                tell(person, model.workers[person.ordinal()]);
            }
        }

        void step(Step step) {
            switch (step) {
                case Step.Deliver(Content content) -> deliver(content);
                case Step.Told(Person person, Worker worker) -> {
                    model.roster(person, worker);
                    tell(person, worker);
                }
                default -> {
                    if (id != null) {
                        change(step);
                    }
                }
            }
            if (id != null) {
                compare();
            }
        }

        private void change(Step step) {
            switch (step) {
                case Step.Reassign(Person person) ->
                    same(model.reassign(person), Asked.reassign(manager, id, people[person.ordinal()]));
                case Step.ToRoster() -> same(model.toRoster(), Asked.toRoster(manager, id));
                case Step.MakeVoid() -> same(model.makeVoid(), Asked.makeVoid(manager, id));
                case Step.Restore() -> same(model.restore(), Asked.restore(manager, id));
                case Step.Correct(Content content) ->
                    same(model.correct(content), Asked.correct(manager, id, said(content)));
                case Step.Accept(int which) -> decide(which, "acceptance");
                case Step.Refuse(int which) -> decide(which, "refusal");
                case Step.Deliver _, Step.Told _ -> throw new IllegalStateException();
            }
        }

        private void deliver(Content content) {
            Response answer = Surveys.deliver(said(content));
            same(model.deliver(content), answer);
            id = id == null ? answer.path("id") : id;
        }

        private void decide(int number, String how) {
            List<String> open = Asked.corrections(manager, center).path("items.id");
            assertEquals(model.open.size(), open.size());
            if (!open.isEmpty()) {
                int which = number % open.size();
                int expected = 200;
                if (how.equals("acceptance")) {
                    expected = model.accept(which);
                } else {
                    model.refuse(which);
                }
                same(expected, Asked.decide(manager, open.get(which), how, "*"));
            }
        }

        private void same(int expected, Response answer) {
            assertEquals(expected, answer.statusCode(), answer.asString());
        }

        private void compare() {
            Response kept = Surveys.read(id);
            List<Object> expected = Arrays.asList(
                    model.state,
                    model.reason,
                    model.revision(),
                    model.owner == null ? null : people[model.owner.person().ordinal()].toString(),
                    model.owner == null ? null : teams[model.owner.team()].toString(),
                    model.content.csat(),
                    model.content.day().day + "T09:12:58Z");
            assertEquals(
                    expected,
                    Arrays.asList(
                            kept.path("state"),
                            kept.path("waitingReason"),
                            kept.path("revision"),
                            kept.path("employeeId"),
                            kept.path("teamId"),
                            kept.path("csatCsr.value"),
                            kept.path("contactedAt")));
            Response history = Asked.history(manager, id);
            assertEquals(model.history, history.path("what"));
            assertEquals(IntStream.rangeClosed(1, model.revision()).boxed().toList(), history.path("revision"));
            told(kept);
        }

        /** The feed has the response once, as it is. */
        private void told(Response kept) {
            List<CloudEvent> events = feed.after(begin, 10_000).stream()
                    .filter(event -> event.subject().toString().equals(id))
                    .toList();
            assertEquals(1, events.size());
            var data = events.getFirst().data();
            assertEquals(
                    Arrays.asList(kept.path("revision").toString(), kept.path("state"), kept.path("employeeId")),
                    Arrays.asList(
                            data.get("revision").asText(),
                            data.get("state").asText(),
                            data.has("employeeId") ? data.get("employeeId").asText() : null));
        }

        private void tell(Person person, Worker worker) {
            Roster.tell(
                    people[person.ordinal()],
                    List.of(assignment(
                            center,
                            teams[worker.team()],
                            null,
                            worker.from() ? Roster.START : java.time.LocalDate.of(2026, 3, 10),
                            null)),
                    worker.hasName() ? Roster.aliases(name) : List.of());
        }

        private String said(Content content) {
            return Surveys.response(source, "1", content.known() ? name : "z-" + name, "\"csatCsr\": " + content.csat())
                    .replace("2026-03-02", content.day().day);
        }
    }
}
