package io.vocation.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntSupplier;

/** Kills survey-service, or takes PostgreSQL's power, when the work has got as far as some random numbers. */
final class Faults {
    private final List<Integer> moments;
    private final List<String> told = new ArrayList<>();

    Faults(Random dice, int times, int work) {
        moments = dice.ints(times, work / 50, work - work / 50).sorted().boxed().toList();
    }

    /** Returns when all of it happened. */
    void run(IntSupplier progress) throws InterruptedException {
        for (int number = 0; number < moments.size(); number++) {
            while (progress.getAsInt() < moments.get(number)) {
                Thread.sleep(5);
            }
            if (number % 3 == 1) {
                Running.platform().crashPostgres();
                told.add("PostgreSQL lost its power at " + moments.get(number));
            } else {
                Running.platform().kill("survey-service");
                Running.platform().restart("survey-service");
                told.add("survey-service was killed at " + moments.get(number));
            }
        }
    }

    List<String> told() {
        return told;
    }
}
