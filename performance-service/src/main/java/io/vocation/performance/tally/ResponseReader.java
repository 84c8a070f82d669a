package io.vocation.performance.tally;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.vocation.commons.feed.UnreadableEvent;
import io.vocation.performance.tally.ResponseEvent.State;

import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Reads what survey-service says of a response, field by field as it streams by. What a figure does not need is skipped. */
final class ResponseReader {
    private UUID id;
    private Long revision;
    private State state;
    private UUID center;
    private UUID employee;
    private UUID team;
    private UUID supervisor;
    private String position;
    private String callType;
    private String lineOfBusiness;
    private Instant contactedAt;
    private Set<String> asks;
    private ResponseEvent.Score csatCenter;
    private ResponseEvent.Score csatCsr;
    private Boolean resolved;
    private Integer contacts;
    private Boolean continues;
    private LedgerEntry.SourceOfError sourceOfError;
    private LedgerEntry.WillOrSkill willOrSkill;
    private String repeatReason;

    private ResponseReader() {}

    /**
     * @param in stands on the begin of the response; afterwards on its end, unless it cannot be read
     * @throws UnreadableEvent when the ledger could not keep what it says
     */
    static ResponseEvent read(JsonParser in) throws IOException {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            throw new UnreadableEvent("The event says nothing of a response");
        }
        ResponseReader reader = new ResponseReader();
        try {
            for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
                in.nextToken();
                reader.read(field, in);
            }
            return reader.response();
        } catch (IllegalArgumentException e) {
            throw new UnreadableEvent(e.getMessage(), e);
        }
    }

    private void read(String field, JsonParser in) throws IOException {
        switch (field) {
            case "id" -> id = Values.id(in);
            case "revision" -> revision = Values.number(in);
            case "state" -> state = Values.word(in, State.class);
            case "centerId" -> center = Values.id(in);
            case "employeeId" -> employee = Values.id(in);
            case "teamId" -> team = Values.id(in);
            case "supervisorId" -> supervisor = Values.id(in);
            case "position" -> position = Values.text(in);
            case "callType" -> callType = Values.text(in);
            case "lineOfBusiness" -> lineOfBusiness = Values.text(in);
            case "contactedAt" -> contactedAt = Values.moment(in);
            case "asks" -> asks = Values.texts(in);
            case "csatCenter" -> csatCenter = Values.score(in);
            case "csatCsr" -> csatCsr = Values.score(in);
            case "resolved" -> resolved = Values.decision(in);
            case "contacts" -> contacts = Values.smallNumber(in);
            case "continues" -> continues = Values.decision(in);
            case "sourceOfError" -> sourceOfError = Values.word(in, LedgerEntry.SourceOfError.class);
            case "willOrSkill" -> willOrSkill = Values.word(in, LedgerEntry.WillOrSkill.class);
            case "repeatReason" -> repeatReason = Values.text(in);
            default -> in.skipChildren();
        }
    }

    private ResponseEvent response() {
        if (revision == null || revision < 1) {
            throw new UnreadableEvent("A response needs a revision");
        }
        return new ResponseEvent(
                id,
                revision,
                state,
                center,
                employee,
                team,
                supervisor,
                position,
                callType,
                lineOfBusiness,
                contactedAt,
                asks,
                csatCenter,
                csatCsr,
                resolved,
                contacts,
                continues,
                sourceOfError,
                willOrSkill,
                repeatReason);
    }
}
