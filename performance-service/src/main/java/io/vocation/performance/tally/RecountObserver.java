package io.vocation.performance.tally;

import java.util.List;

/** Is told what counts differently, in the transaction in which it does. Whatever it throws undoes that. */
public interface RecountObserver {
    void recounted(List<Recount> recounts);
}
