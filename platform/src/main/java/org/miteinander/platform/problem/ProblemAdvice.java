package org.miteinander.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** The one place where an exception becomes an answer, so that a fault is a 5xx and a refusal a 4xx with a reason. */
@RestControllerAdvice
public final class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(ProblemException refusal, HttpServletRequest request) {
        return answer(refusal.type(), refusal.errors(), refusal.members(), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> invalid(MethodArgumentNotValidException invalid, HttpServletRequest request) {
        List<ProblemException.FieldError> errors = invalid.getBindingResult().getFieldErrors().stream()
                .map(FieldMessage::of)
                .toList();
        return answer(CommonProblem.INVALID, errors, Map.of(), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        List<ProblemException.FieldError> errors = e.getCause() instanceof UnrecognizedPropertyException unknown
                ? List.of(new ProblemException.FieldError(
                        unknown.getPropertyName(), "Dieses Feld gibt es nicht.", "There is no such field."))
                : List.of();
        return answer(CommonProblem.BAD_REQUEST, errors, Map.of(), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> raced(OptimisticLockingFailureException e, HttpServletRequest request) {
        return answer(CommonProblem.STALE, List.of(), Map.of(), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> storeAway(DataAccessException e, HttpServletRequest request) {
        boolean away = e instanceof DataAccessResourceFailureException;
        LOG.error(
                "{}: {}",
                away ? "store away" : "store",
                NestedExceptionUtils.getMostSpecificCause(e).getClass().getName(),
                away ? null : e);
        return answer(away ? CommonProblem.UNAVAILABLE : CommonProblem.UNEXPECTED, List.of(), Map.of(), request);
    }

    /** A path value that cannot be the id of anything names nothing; a parameter of another form is a bad request. */
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> otherForm(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        boolean inPath = e.getParameter().hasParameterAnnotation(PathVariable.class);
        return answer(inPath ? CommonProblem.NOT_FOUND : CommonProblem.BAD_REQUEST, List.of(), Map.of(), request);
    }

    /** Parameters that are not in UTF-8, or too many. What was sent stands in the exception, so it is not logged. */
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> undecodable(InvalidParameterException e, HttpServletRequest request) {
        return answer(CommonProblem.BAD_REQUEST, List.of(), Map.of(), request);
    }

    @ExceptionHandler
    void readerLeft(AsyncRequestNotUsableException e) {
        LOG.debug("the reader left");
    }

    /** Spring's own refusals carry their status; everything else is a fault of ours. */
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> other(Exception e, HttpServletRequest request) {
        if (e instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
            ProblemType type = switch (response.getStatusCode().value()) {
                case 404 -> CommonProblem.NOT_FOUND;
                case 405 -> CommonProblem.METHOD_NOT_ALLOWED;
                default -> CommonProblem.BAD_REQUEST;
            };
            return answer(type, List.of(), Map.of(), request);
        }
        if (e instanceof IllegalArgumentException && e.getMessage() != null && isValueError(e)) {
            return answer(CommonProblem.NOT_FOUND, List.of(), Map.of(), request);
        }
        LOG.error("unexpected", e);
        return answer(CommonProblem.UNEXPECTED, List.of(), Map.of(), request);
    }

    /** A path value that cannot be the id of anything names nothing. */
    private static boolean isValueError(Exception e) {
        StackTraceElement[] trace = e.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith("org.miteinander.platform.");
    }

    static ResponseEntity<Map<String, Object>> answer(
            ProblemType type,
            List<ProblemException.FieldError> errors,
            Map<String, Object> members,
            HttpServletRequest request) {
        boolean english = english(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        return ResponseEntity.status(type.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(body(type, errors, members, english));
    }

    /** The members of problem+json in their order. */
    public static Map<String, Object> body(
            ProblemType type, List<ProblemException.FieldError> errors, Map<String, Object> members, boolean english) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:miteinander:problem:" + type.code());
        body.put("title", type.english());
        body.put("status", type.status());
        body.put("detail", english ? type.english() : type.german());
        if (!errors.isEmpty()) {
            List<Map<String, String>> list = new ArrayList<>();
            errors.forEach(e -> list.add(Map.of("field", e.field(), "message", english ? e.english() : e.german())));
            body.put("errors", list);
        }
        body.putAll(members);
        return body;
    }

    private static boolean english(@Nullable String acceptLanguage) {
        return acceptLanguage != null && acceptLanguage.toLowerCase(Locale.ROOT).startsWith("en");
    }
}
