package org.miteinander.benchmarks;

import java.net.http.HttpHeaders;
import java.util.Arrays;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came back.
 *
 * @param asked method and path, for messages
 */
record Answer(String asked, int status, String body, HttpHeaders headers) {

    /** @throws UnexpectedAnswerException if the status is none of these */
    Answer expect(int... statuses) throws UnexpectedAnswerException {
        if (Arrays.stream(statuses).noneMatch(one -> one == status)) {
            throw new UnexpectedAnswerException(
                    asked + " was answered with " + status + " (expected: " + Arrays.toString(statuses) + ")");
        }
        return this;
    }

    /** @throws UnexpectedAnswerException if the body is no JSON */
    JsonNode json() throws UnexpectedAnswerException {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException _) {
            throw new UnexpectedAnswerException(asked + " was not answered with JSON");
        }
    }

    boolean redirects() {
        return status >= 300 && status < 400 && !location().isEmpty();
    }

    String location() {
        return headers.firstValue("Location").orElse("");
    }
}
