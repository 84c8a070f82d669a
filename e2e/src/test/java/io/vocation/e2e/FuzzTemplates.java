package io.vocation.e2e;

import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.http.ContentType;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.RequestSpecification;
import io.vocation.commons.access.AccessRule;
import io.vocation.commons.access.AccessTable;
import io.vocation.commons.access.Decision;
import io.vocation.commons.access.Proof;
import io.vocation.commons.access.Relation;
import io.vocation.commons.access.Role;
import io.vocation.commons.access.Subject;
import io.vocation.e2e.Cast.Target;
import io.vocation.e2e.fuzz.Campaign;
import io.vocation.e2e.fuzz.Operation;
import io.vocation.e2e.fuzz.Template;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import static io.restassured.RestAssured.given;

/** Valid requests as the recipes make them: all that a recipe needs is done, its last request is kept and not sent. */
final class FuzzTemplates implements Campaign.Templates {
    /** The rest of the headers is made anew for each request. */
    private static final List<String> KEPT = List.of("Accept", "If-Match", "Idempotency-Key", "Prefer");
    /** Making what an operation is about takes several requests: later ones may meet what was used. */
    private static final int ALWAYS_FRESH = 2;

    private static final int FRESH_EVERY = 4;

    private final Cast cast;
    private final Recipes recipes;
    private final Map<String, Template> last = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();

    FuzzTemplates(Cast cast) {
        this.cast = cast;
        this.recipes = new Recipes(cast);
    }

    private record Allowed(String caller, Target about) {}

    @Override
    public Template of(Operation operation, boolean fresh) {
        Template known = last.get(operation.id());
        if (known == null || fresh && isTimeFor(operation)) {
            known = captured(operation);
            last.put(operation.id(), known);
        }
        return known;
    }

    private boolean isTimeFor(Operation operation) {
        int times =
                asked.computeIfAbsent(operation.id(), id -> new AtomicInteger()).incrementAndGet();
        return times <= ALWAYS_FRESH || times % FRESH_EVERY == 0;
    }

    private Template captured(Operation operation) {
        Allowed allowed = allowed(operation);
        AtomicReference<Template> captured = new AtomicReference<>();
        Filter capture = (request, spec, context) -> {
            captured.set(template(operation, allowed.caller(), request));
            return new ResponseBuilder()
                    .setStatusCode(200)
                    .setContentType(ContentType.JSON)
                    .setBody("{}")
                    .build();
        };
        RequestSpecification caller =
                given().baseUri(Running.platform().url().toString()).filter(capture);
        recipes.of(operation.id()).asking().ask(caller, allowed.about());
        return captured.get();
    }

    private static Template template(Operation operation, String caller, FilterableRequestSpecification request) {
        List<String[]> headers = new ArrayList<>();
        request.getHeaders().forEach(header -> {
            if (KEPT.contains(header.getName()) && !header.getValue().equals("*/*")) {
                headers.add(new String[] {header.getName(), header.getValue()});
            }
        });
        Object sent = request.getBody();
        String body = sent instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : (String) sent;
        String type = request.getContentType();
        String bare = body == null || type == null ? null : type.split(";", 2)[0];
        return Template.of(operation, caller, URI.create(request.getURI()), headers, bare, body);
    }

    /** Somebody who may do it, about somebody else where that is possible: who is changed is not who asks. */
    private Allowed allowed(Operation operation) {
        AccessRule rule = AccessTable.find(operation.id()).orElseThrow();
        Target anybody = cast.targets(Role.CSR).get(Relation.OWN_TEAM);
        if (rule.proof() != Proof.TOKEN) {
            return new Allowed("", anybody);
        }
        List<Allowed> found = new ArrayList<>();
        for (String role : Role.ALL) {
            if (!role.equals(Role.SERVICE)) {
                found.addAll(allowed(rule, role));
            }
        }
        rule.clients().forEach(client -> found.add(new Allowed(client, anybody)));
        if (found.isEmpty()) {
            throw new AssertionError("Nobody may do " + operation.id());
        }
        return found.getFirst();
    }

    private List<Allowed> allowed(AccessRule rule, String role) {
        Map<Relation, Target> targets = cast.targets(role);
        List<Relation> relations = new ArrayList<>(Relation.of(rule.subject()));
        if (relations.remove(Relation.SELF)) {
            relations.add(Relation.SELF);
        }
        boolean general = Relation.of(rule.subject()).isEmpty();
        boolean somebody = rule.subject() != Subject.CALLER || Cast.isOnTheRoster(role);
        if (general) {
            return somebody && rule.decide(role) == Decision.ALLOWED
                    ? List.of(new Allowed(role, targets.get(Relation.OWN_TEAM)))
                    : List.of();
        }
        return relations.stream()
                .filter(relation -> targets.get(relation) != null && rule.decide(role, relation) == Decision.ALLOWED)
                .map(relation -> new Allowed(role, targets.get(relation)))
                .toList();
    }
}
