package org.miteinander.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.miteinander.portal.page.Html;
import org.miteinander.portal.page.Pages;
import org.miteinander.portal.service.Service;
import org.miteinander.portal.site.SignInSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The reference of the interfaces, for people who write programs against them. */
@Controller
class ApiController {

    private final Contracts contracts;
    private final Pages pages;
    private final ApiViews.Samples samples;

    ApiController(
            Contracts contracts, Pages pages, SignInSettings signIn, @Value("${portal.public-url}") String publicUrl) {
        this.contracts = contracts;
        this.pages = pages;
        this.samples = Examples.of(publicUrl, signIn);
    }

    @GetMapping("/api")
    Html reference(HttpServletRequest request) {
        return Html.ok("api/reference", pages.page(request, "api.title"), new ApiViews.Reference(parts(), samples));
    }

    /** All contracts at once: a service that is slow costs its part of the page, and the page no more than that. */
    private List<ApiViews.Part> parts() {
        var tasks = new EnumMap<Service, FutureTask<List<ApiViews.Operation>>>(Service.class);
        for (Service service : Service.values()) {
            var task = new FutureTask<>(() -> contracts.operations(service));
            Thread.ofVirtual().name("contract").start(task);
            tasks.put(service, task);
        }
        var parts = new ArrayList<ApiViews.Part>();
        tasks.forEach((service, task) -> parts.add(new ApiViews.Part(service.label(), operations(task))));
        return List.copyOf(parts);
    }

    private static List<ApiViews.Operation> operations(FutureTask<List<ApiViews.Operation>> task) {
        try {
            return task.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ExecutionException _) {
            return List.of();
        }
    }
}
