package org.miteinander.portal.service;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A service refused a request (4xx): the problem+json it answered with. */
public final class ServiceProblem extends RuntimeException {

    private static final String TYPE_PREFIX = "urn:miteinander:problem:";

    private final int status;
    private final JsonNode body;

    public ServiceProblem(int status, JsonNode body) {
        super("a service answered " + status + " " + codeIn(body));
        this.status = status;
        this.body = body;
    }

    /** The same answer a service gives for a missing thing, without asking one. */
    public static ServiceProblem notFound() {
        return of(HttpStatus.NOT_FOUND);
    }

    /** A refusal without words, for what a page knows before it asks a service. */
    public static ServiceProblem of(HttpStatus status) {
        return new ServiceProblem(status.value(), JsonNodeFactory.instance.objectNode());
    }

    /** The same with a sentence for people. */
    public static ServiceProblem of(HttpStatus status, String detail) {
        return new ServiceProblem(
                status.value(), JsonNodeFactory.instance.objectNode().put("detail", detail));
    }

    public int status() {
        return status;
    }

    /** The status as the page shown for it should carry it. */
    public HttpStatus httpStatus() {
        HttpStatus known = HttpStatus.resolve(status);
        return known == null ? HttpStatus.BAD_REQUEST : known;
    }

    /** The stable code of the problem, for instance {@code topic-locked}; empty when the answer named none. */
    public String code() {
        return codeIn(body);
    }

    public boolean is(String code) {
        return code().equals(code);
    }

    /**
     * Whether showing a form once more would not help: the reader has to sign in first, or the thing is gone. The page
     * that says so gives back what was sent.
     */
    public boolean endsForm() {
        return status == 401 || status == 404 || is("second-factor");
    }

    /** This problem if it says something to people, else the other one. */
    public ServiceProblem or(ServiceProblem other) {
        return detail().isEmpty() ? other : this;
    }

    /** One sentence for people, in the language of the call; empty when the answer had none. */
    public String detail() {
        String detail = body.path("detail").asString("");
        return detail.isEmpty() ? body.path("title").asString("") : detail;
    }

    /** What is wrong with single fields; empty when the problem is a general one. */
    public List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        for (JsonNode error : body.path("errors")) {
            errors.add(new FieldError(
                    error.path("field").asString(""), error.path("message").asString("")));
        }
        return List.copyOf(errors);
    }

    /** The whole answer, for members that only some problems have; an empty object if it was no JSON. */
    public JsonNode body() {
        return body;
    }

    private static String codeIn(JsonNode body) {
        String type = body.path("type").asString("");
        return type.startsWith(TYPE_PREFIX) ? type.substring(TYPE_PREFIX.length()) : "";
    }
}
