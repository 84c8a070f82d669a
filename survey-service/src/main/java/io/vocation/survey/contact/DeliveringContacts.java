package io.vocation.survey.contact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vocation.commons.problem.ProblemType;
import io.vocation.commons.problem.Problems;
import io.vocation.survey.contact.CheckingContacts.Delivery;
import io.vocation.survey.delivery.ReceiptStatus;
import io.vocation.survey.reading.ByteLines;
import jakarta.enterprise.context.ApplicationScoped;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** Keeps what was delivered: checks each contact by itself, and keeps the sound ones in chunks. */
@ApplicationScoped
class DeliveringContacts {
    /** No contact that can be kept is longer, however its text is escaped. */
    private static final int LONGEST_LINE = 1 << 16;

    private final CheckingContacts checking;
    private final KeepingContacts keeping;
    private final ObjectWriter writer;

    DeliveringContacts(CheckingContacts checking, KeepingContacts keeping, ObjectMapper json) {
        this.checking = checking;
        this.keeping = keeping;
        this.writer = json.writerFor(ContactReceipt.class)
                .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
                .withRootValueSeparator("\n");
    }

    /** One delivered contact: sound, or refused. */
    private record Checked(long index, SoundContact contact, HttpProblem refusal) {
        static Checked of(long index, Supplier<SoundContact> check) {
            try {
                return new Checked(index, check.get(), null);
            } catch (HttpProblem refusal) {
                return new Checked(index, null, refusal);
            }
        }
    }

    /** @throws HttpProblem 400, 404 without such a center, 409 when it is there with other content */
    Kept one(JsonNode body) {
        Kept kept = keeping.keep(List.of(checking.delivery().check(body)), Origin.API)
                .getFirst();
        if (kept.status() == ReceiptStatus.CONFLICT) {
            throw ContactReceipt.conflict(kept.id());
        }
        return kept;
    }

    /** Keeps what can be kept; when it fails halfway, all of it can be delivered again. */
    List<ContactReceipt> many(Iterable<JsonNode> bodies) {
        Delivery delivery = checking.delivery();
        List<ContactReceipt> receipts = new ArrayList<>();
        List<Checked> chunk = new ArrayList<>();
        long index = 0;
        for (JsonNode body : bodies) {
            chunk.add(Checked.of(index++, () -> delivery.check(body)));
            if (chunk.size() == KeepingContacts.CHUNK) {
                receipts.addAll(keep(chunk));
                chunk.clear();
            }
        }
        receipts.addAll(keep(chunk));
        return receipts;
    }

    /**
     * Keeps the contacts of a stream of lines as they arrive.
     *
     * @param receipts gets what became of each, a line for each
     */
    void stream(InputStream delivered, OutputStream receipts) throws IOException {
        ByteLines lines = new ByteLines(delivered, LONGEST_LINE);
        Delivery delivery = checking.delivery();
        long index = 0;
        try (SequenceWriter answer = writer.writeValues(receipts)) {
            List<Checked> chunk = new ArrayList<>();
            for (ByteLines.Line line = lines.next(); line != null; line = lines.next()) {
                if (!line.isBlank()) {
                    ByteLines.Line read = line;
                    chunk.add(Checked.of(index++, () -> check(delivery, read)));
                }
                if (chunk.size() == KeepingContacts.CHUNK) {
                    answer.writeAll(keep(chunk));
                    chunk.clear();
                }
            }
            answer.writeAll(keep(chunk));
            answer.flush();
            if (index > 0) {
                receipts.write('\n');
            }
        }
    }

    private static SoundContact check(Delivery delivery, ByteLines.Line line) {
        if (line.cut()) {
            throw Problems.of(ProblemType.TOO_LARGE, "A contact has at most " + LONGEST_LINE + " bytes.")
                    .build();
        }
        return delivery.check(line.bytes());
    }

    private List<ContactReceipt> keep(List<Checked> chunk) {
        List<SoundContact> sound =
                chunk.stream().map(Checked::contact).filter(Objects::nonNull).toList();
        Iterator<Kept> kept = (sound.isEmpty() ? List.<Kept>of() : keeping.keep(sound, Origin.API)).iterator();
        return chunk.stream()
                .map(checked -> checked.contact() == null
                        ? ContactReceipt.rejected(checked.index(), checked.refusal())
                        : ContactReceipt.kept(checked.index(), kept.next()))
                .toList();
    }
}
