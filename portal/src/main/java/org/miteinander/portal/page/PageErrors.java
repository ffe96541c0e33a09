package org.miteinander.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.miteinander.portal.service.ServiceAway;
import org.miteinander.portal.service.ServiceProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** The pages shown when something failed. They say what happened and give back what was sent, as a form to send again. */
@ControllerAdvice
class PageErrors {

    private static final Logger log = LoggerFactory.getLogger(PageErrors.class);

    private final Pages pages;

    PageErrors(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler(ServiceProblem.class)
    Html refused(HttpServletRequest request, ServiceProblem problem) {
        HttpStatus status = problem.httpStatus();
        // a missing thing and a hidden one must read alike: no words of the service on that page
        String detail = status == HttpStatus.NOT_FOUND ? "" : problem.detail();
        boolean secondFactor = problem.is("second-factor")
                || (status == HttpStatus.FORBIDDEN && Reader.of(request).stepUp());
        return show(request, status, secondFactor ? "second-factor" : template(status), detail);
    }

    @ExceptionHandler(ServiceAway.class)
    Html away(HttpServletRequest request, ServiceAway away) {
        Throwable cause = away.getCause();
        log.warn("{} is away: {}", away.service().label(), cause == null ? "unknown" : cause.toString());
        return show(request, HttpStatus.SERVICE_UNAVAILABLE, "away", "").with("Retry-After", "10");
    }

    /** The browser went away while its page was written: nobody is left to tell. */
    @ExceptionHandler(IOException.class)
    void gone(HttpServletResponse response) {
        log.debug("a reader went away, status {}", response.getStatus());
    }

    @ExceptionHandler(Exception.class)
    Html failed(HttpServletRequest request, Exception failure) {
        HttpStatus status = statusOf(failure);
        if (status.is5xxServerError()) {
            log.error("a page failed", failure);
        }
        return show(request, status, template(status), "");
    }

    private static HttpStatus statusOf(Exception failure) {
        if (failure instanceof ErrorResponse response) {
            HttpStatus status = HttpStatus.resolve(response.getStatusCode().value());
            return status == null || status == HttpStatus.METHOD_NOT_ALLOWED ? HttpStatus.NOT_FOUND : status;
        }
        return failure instanceof TypeMismatchException ? HttpStatus.BAD_REQUEST : HttpStatus.INTERNAL_SERVER_ERROR;
    }

    /** An address or a form that is not in UTF-8, or too large: what was sent cannot be read, so it cannot be shown again. */
    @ExceptionHandler(InvalidParameterException.class)
    Html unreadable(HttpServletRequest request, InvalidParameterException unreadable) {
        HttpStatus known = HttpStatus.resolve(unreadable.getErrorCode());
        HttpStatus status = known == null ? HttpStatus.BAD_REQUEST : known;
        String detail =
                pages.plain(request, "frame.error.something-went-wrong.title").t("frame.error.unreadable.text");
        return show(request, status, template(status), detail, Sent.nothing());
    }

    private Html show(HttpServletRequest request, HttpStatus status, String name, String detail) {
        return show(request, status, name, detail, Sent.of(request));
    }

    private Html show(HttpServletRequest request, HttpStatus status, String name, String detail, Sent sent) {
        Page page = pages.plain(request, "frame.error." + name + ".title");
        boolean secondFactor = name.equals("second-factor");
        if (Htmx.asks(request)) {
            return Html.fragment(status, "error/notice", page, new ErrorView(detail, Sent.nothing(), secondFactor))
                    .with("HX-Retarget", "#notice")
                    .with("HX-Reswap", "innerHTML");
        }
        return Html.status(status, "error/" + name, page, new ErrorView(detail, sent, secondFactor));
    }

    static String template(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND, GONE -> "not-found";
            case UNAUTHORIZED -> "sign-in-needed";
            case FORBIDDEN -> "not-allowed";
            case SERVICE_UNAVAILABLE, BAD_GATEWAY, GATEWAY_TIMEOUT -> "away";
            default -> "something-went-wrong";
        };
    }
}
