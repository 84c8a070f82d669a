package io.vocation.survey.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.vocation.survey.delivery.Sorting.Sorted;
import io.vocation.survey.reading.ByteLines;
import io.vocation.survey.reading.Hands;
import io.vocation.survey.reading.ReadAhead;
import io.vocation.survey.response.Checking;
import io.vocation.survey.response.Ingesting;
import io.vocation.survey.response.NewResponse;
import io.vocation.survey.response.Outcome;
import io.vocation.survey.response.Prepared;
import io.vocation.survey.source.Sources;
import jakarta.enterprise.context.ApplicationScoped;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** Keeps what was delivered: reads and checks each response by itself, and keeps the sound ones in chunks. */
@ApplicationScoped
class Delivering {
    /** No response that can be kept is longer, however its text is escaped. */
    private static final int LONGEST_LINE = 1 << 18;

    /** A chunk of long responses has fewer of them, so that a stream takes the same memory whatever is in it. */
    private static final int BYTES_OF_A_CHUNK = 4 << 20;

    private final ObjectReader reader;
    private final ObjectWriter writer;
    private final Sources sources;
    private final Checking checking;
    private final Ingesting ingesting;
    private final Hands hands;

    Delivering(ObjectMapper json, Sources sources, Checking checking, Ingesting ingesting, Hands hands) {
        this.hands = hands;
        this.reader = json.readerFor(NewResponse.class);
        this.writer = json.writerFor(ItemReceipt.class)
                .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
                .withRootValueSeparator("\n");
        this.sources = sources;
        this.checking = checking;
        this.ingesting = ingesting;
    }

    /** Keeps what can be kept; when it fails halfway, all of it can be delivered again. */
    List<ItemReceipt> many(Iterable<JsonNode> bodies) {
        Sorting sorting = sorting();
        List<ItemReceipt> receipts = new ArrayList<>();
        List<Sorted> chunk = new ArrayList<>();
        long index = 0;
        for (JsonNode body : bodies) {
            chunk.add(sorting.sort(index++, body));
            if (chunk.size() == Ingesting.CHUNK) {
                receipts.addAll(keep(prepared(chunk)));
                chunk.clear();
            }
        }
        receipts.addAll(keep(prepared(chunk)));
        return receipts;
    }

    /**
     * Keeps the responses of a stream of lines as they arrive, each chunk while the next is being read. When it fails
     * halfway, all of it can be delivered again.
     *
     * @param receipts gets what became of each, a line for each
     */
    void stream(InputStream delivered, OutputStream receipts) throws IOException {
        ByteLines lines = new ByteLines(delivered, LONGEST_LINE);
        Sorting sorting = sorting();
        long[] index = {0};
        try (ReadAhead<Chunk> chunks = new ReadAhead<>(() -> chunk(lines, sorting, index));
                SequenceWriter answer = writer.writeValues(receipts)) {
            keep(chunks, answer);
            answer.flush();
            if (index[0] > 0) {
                receipts.write('\n');
            }
        }
    }

    /** Keeps two chunks at once, once the first is kept: that one is on record with the request. */
    private void keep(ReadAhead<Chunk> chunks, SequenceWriter answer) throws IOException {
        Chunk before = null;
        Future<List<ItemReceipt>> kept = CompletableFuture.completedFuture(List.of());
        boolean onRecord = false;
        try {
            for (Chunk next = chunks.take(); next != null; next = chunks.take()) {
                Chunk chunk = next;
                if (before != null && before.prepared().sharesKeysWith(chunk.prepared())) {
                    // Of two with the same key, the one that was delivered first is the one that is kept.
                    Hands.result(kept);
                }
                Future<List<ItemReceipt>> last = kept;
                kept = onRecord ? hands.give(() -> keep(chunk)) : CompletableFuture.completedFuture(keep(chunk));
                onRecord |= !chunk.prepared().candidates().isEmpty();
                before = chunk;
                answer.writeAll(Hands.result(last));
            }
            answer.writeAll(Hands.result(kept));
        } finally {
            // What is refused is over when its sender hears of it: nothing of it is kept after that.
            Hands.settle(kept);
        }
    }

    /** Some responses of a delivery, those that can be kept among them already prepared. */
    private record Chunk(List<Sorted> sorted, Prepared prepared) {}

    private Chunk prepared(List<Sorted> sorted) {
        return new Chunk(
                List.copyOf(sorted),
                ingesting.prepare(sorted.stream()
                        .map(Sorted::candidate)
                        .filter(Objects::nonNull)
                        .toList()));
    }

    private Chunk chunk(ByteLines lines, Sorting sorting, long[] index) throws IOException {
        List<Sorted> chunk = new ArrayList<>();
        int bytes = 0;
        while (chunk.size() < Ingesting.CHUNK && bytes < BYTES_OF_A_CHUNK) {
            ByteLines.Line line = lines.next();
            if (line == null) {
                break;
            }
            if (!line.isBlank()) {
                chunk.add(
                        line.cut()
                                ? new Sorted(index[0]++, null, Refusals.tooLong(LONGEST_LINE))
                                : sorting.sort(index[0]++, line.bytes()));
                bytes += line.bytes().length;
            }
        }
        return chunk.isEmpty() ? null : prepared(chunk);
    }

    private List<ItemReceipt> keep(Chunk chunk) {
        Iterator<Outcome> outcomes = ingesting.ingest(chunk.prepared()).iterator();
        return chunk.sorted().stream()
                .map(sorted -> sorted.candidate() == null
                        ? ItemReceipt.rejected(sorted.index(), sorted.refusal())
                        : ItemReceipt.kept(sorted.index(), outcomes.next()))
                .toList();
    }

    Sorting sorting() {
        return new Sorting(reader, sources, checking);
    }
}
