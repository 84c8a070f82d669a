package io.vocation.test;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Checks every exchange of a test against the committed OpenAPI documents: every answer, and the request too when it
 * was accepted (a test that sends nonsense on purpose is checked for its problem answer).
 */
public final class Contract implements Filter {
    private static final Path CONTRACTS = Path.of(System.getProperty("vocation.root", ".."), "contracts");
    private static final Map<String, OpenApiInteractionValidator> VALIDATORS = new ConcurrentHashMap<>();

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification spec, FilterContext context) {
        Response answer = context.next(request, spec);
        URI uri = URI.create(request.getURI());
        String service = uri.getPath().split("/", 3)[1];
        if (!Files.exists(document(service)) || uri.getPath().equals("/" + service + "/openapi")) {
            return answer;
        }
        ValidationReport report = check(service, uri, request, answer);
        if (report.hasErrors()) {
            throw new AssertionError(request.getMethod() + " " + uri.getPath() + " → " + answer.statusCode()
                    + " breaks contracts/" + service + ".yaml: " + report.getMessages());
        }
        if (Recording.ON && answer.statusCode() < 300) {
            Recording.keep(service, document(service), request, answer, uri.getPath());
        }
        return answer;
    }

    static Path document(String service) {
        return CONTRACTS.resolve(service + ".yaml");
    }

    private static ValidationReport check(
            String service, URI uri, FilterableRequestSpecification request, Response answer) {
        OpenApiInteractionValidator validator =
                VALIDATORS.computeIfAbsent(service, name -> OpenApiInteractionValidator.createForSpecificationUrl(
                                document(name).toUri().toString())
                        .withLevelResolver(levels())
                        .build());
        SimpleResponse.Builder response = SimpleResponse.Builder.status(answer.statusCode());
        answer.getHeaders().forEach(header -> response.withHeader(header.getName(), header.getValue()));
        byte[] body = answer.asByteArray();
        if (body.length > 0) {
            response.withBody(body);
        }
        Request.Method method = Request.Method.valueOf(request.getMethod());
        if (answer.statusCode() >= 400) {
            ValidationReport report = validator.validateResponse(uri.getPath(), method, response.build());
            return unknownOperation(report) ? ValidationReport.empty() : report;
        }
        return validator.validate(sent(uri, request), response.build());
    }

    /** A path or method that the service does not offer has no contract to keep beyond being refused. */
    private static boolean unknownOperation(ValidationReport report) {
        return report.hasErrors()
                && report.getMessages().stream()
                        .allMatch(message -> message.getKey().startsWith("validation.request.path")
                                || message.getKey().startsWith("validation.request.operation"));
    }

    private static Request sent(URI uri, FilterableRequestSpecification request) {
        SimpleRequest.Builder sent = new SimpleRequest.Builder(request.getMethod(), uri.getPath());
        request.getHeaders().forEach(header -> sent.withHeader(header.getName(), header.getValue()));
        if (uri.getRawQuery() != null) {
            for (String pair : uri.getRawQuery().split("&", -1)) {
                String[] parts = pair.split("=", 2);
                sent.withQueryParam(decode(parts[0]), parts.length > 1 ? decode(parts[1]) : "");
            }
        }
        Object body = request.getBody();
        if (body instanceof String text) {
            sent.withBody(text);
        } else if (body instanceof byte[] bytes) {
            sent.withBody(bytes);
        }
        return sent.build();
    }

    private static String decode(String text) {
        return java.net.URLDecoder.decode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static LevelResolver levels() {
        return LevelResolver.create()
                // The token is checked by the service, not by the document.
                .withLevel("validation.request.security", ValidationReport.Level.IGNORE)
                // Every schema would have to be closed; that an answer may grow is part of the contract.
                .withLevel("validation.response.body.schema.additionalProperties", ValidationReport.Level.IGNORE)
                .build();
    }
}
