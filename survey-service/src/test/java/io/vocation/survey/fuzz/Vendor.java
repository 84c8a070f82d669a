package io.vocation.survey.fuzz;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/** Deliveries of vendors: most with the right signature over a hostile body, some with a hostile signature. */
final class Vendor {
    private static final String OPERATION = "/survey/v1/sources/{id}/webhook";

    private final Hostile hostile;
    private final int number;
    private final Targets targets;

    Vendor(Hostile hostile, int number, Targets targets) {
        this.hostile = hostile;
        this.number = number;
        this.targets = targets;
    }

    Shot shot() {
        String vendor = hostile.pick(Targets.VENDORS);
        UUID source = hostile.once(40) ? new UUID(0, 9) : targets.of(vendor);
        byte[] body = vendor.equals("QUALTRICS") ? form() : hostile.onTheWay(json(vendor));
        Shot shot = Shot.at(OPERATION, OPERATION.replace("{id}", source.toString()), body)
                .with("Content-Type", vendor.equals("QUALTRICS") ? "application/x-www-form-urlencoded" : type());
        boolean good = !hostile.once(5);
        switch (vendor) {
            case "FORMBRICKS", "GENERIC" -> standard(shot, good);
            case "TYPEFORM" ->
                shot.with("Typeform-Signature", "sha256=" + base64("HmacSHA256", targets.secret(), good, body));
            case "SURVEYMONKEY" ->
                shot.with("Sm-Apikey", good ? Targets.CLIENT : broken())
                        .with("Sm-Signature", base64("HmacSHA1", Targets.CLIENT + "&" + targets.secret(), good, body));
            default -> {
                // Its form is signed within.
            }
        }
        return shot;
    }

    private String type() {
        return hostile.once(4) ? "text/plain; charset=no-such" : "application/json";
    }

    private void standard(Shot shot, boolean good) {
        String id = hostile.once(10) ? broken() : "msg_" + number;
        String time = hostile.once(20) ? broken() : Long.toString(Instant.now().getEpochSecond());
        byte[] head = (id + "." + time + ".").getBytes(StandardCharsets.UTF_8);
        byte[] signed = new byte[head.length + shot.body().length];
        System.arraycopy(head, 0, signed, 0, head.length);
        System.arraycopy(shot.body(), 0, signed, head.length, shot.body().length);
        shot.with("webhook-id", id)
                .with("webhook-timestamp", time)
                .with("webhook-signature", good ? "v1," + encoded(mac("HmacSHA256", targets.key(), signed)) : broken());
    }

    private byte[] form() {
        String message = """
                {"Status": "Complete", "SurveyID": %s, "ResponseID": %s, "CompletedDate": "2026-03-02 10:11:12"}""".formatted(id(), id());
        String sent = hostile.once(3) ? new String(hostile.onTheWay(message), StandardCharsets.UTF_8) : message;
        byte[] mac = mac("HmacSHA512", bytes(targets.secret()), bytes(sent));
        String signature = hostile.once(5) ? broken() : HexFormat.of().formatHex(mac);
        String form = "Topic=x&HMAC=" + signature + "&MSG=" + URLEncoder.encode(sent, StandardCharsets.UTF_8);
        return hostile.once(8) ? hostile.onTheWay(form) : bytes(form);
    }

    private String id() {
        return hostile.once(4) ? hostile.value() : "\"R_" + hostile.upTo(500) + '"';
    }

    private String json(String vendor) {
        String answers = "{\"rating\": %s, \"solved\": %s, \"agent\": %s, \"customer\": %s, \"at\": %s}"
                .formatted(
                        maybe("5"),
                        maybe("\"Yes\""),
                        maybe("\"ada\""),
                        maybe("\"C-7\""),
                        maybe("\"2026-03-02T09:12:58Z\""));
        String id = maybe("\"w" + hostile.upTo(2000) + '"');
        return switch (vendor) {
            case "FORMBRICKS" ->
                "[{\"event\": %s, \"data\": {\"id\": %s, \"updatedAt\": %s, \"data\": %s}}]"
                        .formatted(maybe("\"responseFinished\""), id, maybe("\"2026-03-02T10:00:00Z\""), answers);
            case "TYPEFORM" ->
                """
                    {"event_id": %s, "event_type": %s, "form_response": {"token": %s, "submitted_at": %s, "hidden": %s,
                     "answers": [{"type": %s, "number": %s, "field": {"id": %s, "ref": "rating"}}]}}""".formatted(
                                maybe("\"e" + number + '"'),
                                maybe("\"form_response\""),
                                id,
                                maybe("\"2026-03-02T10:00:00Z\""),
                                answers,
                                maybe("\"number\""),
                                maybe("4"),
                                maybe("\"q\""));
            case "SURVEYMONKEY" ->
                """
                    {"event_type": %s, "event_id": %s, "object_id": %s, "event_datetime": %s, "resources": {"survey_id": %s}}""".formatted(maybe("\"response_completed\""), id, id(), maybe("\"2026-03-02T10:00:00+00:00\""), id());
            default -> hostile.once(6) ? hostile.value() : "{\"id\": %s, \"answers\": %s}".formatted(id, answers);
        };
    }

    private String maybe(String good) {
        return hostile.once(8) ? hostile.value() : good;
    }

    private String broken() {
        return switch (hostile.upTo(4)) {
            case 0 -> "x";
            case 1 -> "v1,";
            case 2 -> "v1,!!! v1,AAAA ,, v2,x";
            case 3 -> "9".repeat(1 + hostile.upTo(300));
            default -> "-1";
        };
    }

    private String base64(String algorithm, String key, boolean good, byte[] signed) {
        return good ? encoded(mac(algorithm, bytes(key), signed)) : broken();
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] mac(String algorithm, byte[] key, byte[] signed) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
