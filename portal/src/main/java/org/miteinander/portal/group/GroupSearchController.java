package org.miteinander.portal.group;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.page.Form;
import org.miteinander.portal.page.Html;
import org.miteinander.portal.page.Page;
import org.miteinander.portal.page.Pages;
import org.miteinander.portal.service.Call;
import org.miteinander.portal.service.ServiceProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Searching the posts a reader may read. */
@Controller
class GroupSearchController {

    private final GroupsClient groups;
    private final Pages pages;

    GroupSearchController(GroupsClient groups, Pages pages) {
        this.groups = groups;
        this.pages = pages;
    }

    @GetMapping("/{federation}/search")
    Html search(
            HttpServletRequest request,
            @PathVariable("federation") String federation,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        Form form = Form.of(request);
        HttpStatus status = HttpStatus.OK;
        SearchJson found = new SearchJson(List.of(), null);
        if (!words.isBlank()) {
            try {
                found = groups.search(Call.of(request), federation, words.strip(), cursor);
            } catch (ServiceProblem problem) {
                status = problem.httpStatus();
                form.take(problem, "q");
            }
        }
        Page page = pages.page(request, "group.search.title");
        var view = new GroupViews.Search(form, words.strip(), found.items(), found.next());
        return Html.status(status, "group/search", page, view);
    }
}
