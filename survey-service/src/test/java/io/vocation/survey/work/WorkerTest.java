package io.vocation.survey.work;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Timeout(20)
class WorkerTest {
    private final LinkedBlockingQueue<String> work = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<String> done = new LinkedBlockingQueue<>();

    private boolean next() {
        String what = work.poll();
        if ("broken".equals(what)) {
            throw new IllegalStateException(what);
        }
        if ("lost".equals(what)) {
            throw new Lost();
        }
        return what != null && done.add(what);
    }

    @Test
    void doesWhatIsThereWhateverGoesWrongInBetween() throws InterruptedException {
        work.add("one");
        work.add("lost");
        work.add("broken");
        work.add("two");
        Worker worker = new Worker("test", this::next);
        worker.start();
        assertEquals("one", done.take());
        assertEquals("two", done.take());
        worker.stop();
    }

    @Test
    void isWokenBeforeItsPauseIsOver() throws InterruptedException {
        AtomicInteger looks = new AtomicInteger();
        CountDownLatch waiting = new CountDownLatch(1);
        Worker worker = new Worker("test", () -> {
            looks.incrementAndGet();
            waiting.countDown();
            return false;
        });
        worker.start();
        assertTrue(waiting.await(5, TimeUnit.SECONDS));
        long start = System.nanoTime();
        for (int round = 0; round < 5; round++) {
            int before = looks.get();
            worker.wake();
            while (looks.get() == before) {
                Thread.onSpinWait();
            }
        }
        assertTrue(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) < 3_000, "each pause lasts a second");
        worker.stop();
    }

    @Test
    void interruptsWhatDoesNotComeToAnEnd() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Worker worker = new Worker("test", () -> {
            begun.countDown();
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
            return true;
        });
        worker.start();
        assertTrue(begun.await(5, TimeUnit.SECONDS));
        worker.stop();
        assertTrue(interrupted.await(1, TimeUnit.SECONDS));
    }

    @Test
    void oneThatWasNeverStartedStopsAtOnce() throws InterruptedException {
        new Worker("test", () -> true).stop();
        assertTrue(done.isEmpty());
    }
}
