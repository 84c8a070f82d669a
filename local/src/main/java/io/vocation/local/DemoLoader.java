package io.vocation.local;

import io.vocation.local.demo.DemoCenter;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

/** Puts the demo center in through the public HTTP API, as its HR system and its survey vendor would. */
public final class DemoLoader {
    /** The demo's seed: with it and the last day the whole center is known. */
    public static final long SEED = 20_260_101L;

    private final Platform platform;

    public DemoLoader(Platform platform) {
        this.platform = platform;
    }

    /** Loads what is not there; a loading that was cut short goes on where it was, with the same data. */
    void load() throws InterruptedException {
        Progress progress = platform.progress();
        // Yesterday wherever one looks from: no contact of the demo lies in the future.
        DemoState state = DemoState.read(
                platform.layout().demo(), LocalDate.now(ZoneOffset.UTC).minusDays(2));
        Api hrSystem = api(MachineClient.HR_SYSTEM.id());
        if (state.loaded() && isThere(hrSystem, state.center())) {
            progress.say("demo center is there from an earlier run");
            return;
        }
        new DemoState(state.lastDay(), null).write(platform.layout().demo());
        Loaded loaded = load(DemoCenter.generate(SEED, state.lastDay()));
        new DemoState(state.lastDay(), loaded.center().toString())
                .write(platform.layout().demo());
    }

    /** What the platform made of a demo center: its id, and its people's by employee number. */
    public record Loaded(UUID center, Map<String, UUID> employees) {}

    /** Loads this center; doing so again changes nothing. */
    public Loaded load(DemoCenter demo) throws InterruptedException {
        Progress progress = platform.progress();
        DemoUsers users = new DemoUsers(demo);
        DemoRoster roster = new DemoRoster(api(MachineClient.HR_SYSTEM.id()), users);
        roster.load(demo);
        progress.say("demo center: " + demo.people().size() + " people in "
                + demo.teams().size() + " teams on the roster");
        new DemoResponses(api(DemoUser.ADMIN.login()), api(MachineClient.SURVEY_SOURCE.id()))
                .load(roster.center(), demo.responses());
        progress.say("demo center: " + demo.responses().size() + " survey responses sent");
        users.letIn(new LocalRealm(platform));
        progress.say("demo center: its users can sign in; everybody else's account follows");
        return new Loaded(roster.center(), roster.employees());
    }

    private static boolean isThere(Api hrSystem, String center) throws InterruptedException {
        return hrSystem.exchange("GET", "/career/v1/centers/" + center, null).status() == 200;
    }

    private Api api(String who) throws InterruptedException {
        return new Api(platform.http(), platform.url(), platform.token(who));
    }
}
