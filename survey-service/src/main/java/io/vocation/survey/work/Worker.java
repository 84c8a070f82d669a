package io.vocation.survey.work;

import org.jboss.logging.Logger;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A thread that does one thing after the other, and where there is nothing to do waits until it is woken, or a second has
 * passed: another replica cannot wake it. Whatever goes wrong is told to the log, and the next thing is done a second later.
 */
public final class Worker {
    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration TIME_TO_FINISH = Duration.ofSeconds(2);

    private final String name;
    private final Step step;
    private final Semaphore news = new Semaphore(0);
    private volatile boolean stopping;
    private volatile Thread thread;

    /** @param name what the thread and its lines in the log are called */
    public Worker(String name, Step step) {
        this.name = name;
        this.step = step;
    }

    /** What a worker does again and again. */
    @FunctionalInterface
    public interface Step {
        /**
         * Does the next thing; false when there is none.
         *
         * @throws Lost when it is no longer ours
         */
        boolean next() throws IOException, InterruptedException;
    }

    public void start() {
        thread = Thread.ofPlatform().daemon().name(name).start(this::work);
    }

    /** Says that there is something to do. */
    public void wake() {
        news.release();
    }

    /** Lets what is being done come to its end, for a while; then interrupts it. One that was never started is at its end. */
    public void stop() throws InterruptedException {
        stopping = true;
        news.release();
        if (thread != null && !thread.join(TIME_TO_FINISH)) {
            thread.interrupt();
            thread.join(PAUSE);
        }
    }

    private void work() {
        while (!stopping) {
            try {
                if (!next()) {
                    news.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                    news.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private boolean next() throws InterruptedException {
        try {
            return step.next();
        } catch (Lost e) {
            LOG.infof("%s: no longer ours, canceled or taken over by another replica", name);
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.warnf(e, "%s: interrupted, and will go on", name);
            Thread.sleep(PAUSE);
            return true;
        }
    }
}
