package org.miteinander.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.service.Call;
import org.miteinander.portal.service.Service;
import org.miteinander.portal.service.Services;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * The number of unread notices in the header. It is asked for on a thread of its own as soon as a page is requested,
 * so that it costs the page no time, and left out when it does not come in time.
 */
final class Unread implements HandlerInterceptor {

    private static final String ATTRIBUTE = Unread.class.getName();
    private static final long PATIENCE_MILLIS = 500;

    record CountJson(int unread) {}

    private final Services services;

    Unread(Services services) {
        this.services = services;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String federation = Pages.federation(request);
        if (handler instanceof HandlerMethod
                && request.getMethod().equals("GET")
                && federation != null
                && Federations.valid(federation)
                && Reader.of(request).isMember()) {
            var _ = start(request, federation);
        }
        return true;
    }

    /** The count, or null for somebody who has no inbox here and when notifications does not answer in time. */
    @Nullable
    Integer count(HttpServletRequest request, String federation) {
        if (!Reader.of(request).isMember()) {
            return null;
        }
        Object started = request.getAttribute(ATTRIBUTE);
        FutureTask<?> task = started instanceof FutureTask<?> running ? running : start(request, federation);
        try {
            return task.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS) instanceof CountJson count ? count.unread() : null;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException | TimeoutException _) {
            return null;
        }
    }

    private FutureTask<CountJson> start(HttpServletRequest request, String federation) {
        Call call = Call.of(request);
        var task = new FutureTask<>(() -> read(call, federation));
        request.setAttribute(ATTRIBUTE, task);
        Thread.ofVirtual().name("unread").start(task);
        return task;
    }

    private CountJson read(Call call, String federation) {
        return services.get(
                Service.NOTIFICATIONS,
                call,
                CountJson.class,
                "/api/v1/federations/{federation}/inbox/count",
                federation);
    }
}
