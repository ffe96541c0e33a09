package org.miteinander.portal.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Errors that happened outside of every controller: shown with the same pages. */
@Controller
class ContainerErrors implements ErrorController {

    private final Pages pages;

    ContainerErrors(Pages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    Html show(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        if (status == null) {
            status = HttpStatus.INTERNAL_SERVER_ERROR;
        }
        String name = PageErrors.template(status);
        Page page = pages.plain(request, "frame.error." + name + ".title");
        return Html.status(status, "error/" + name, page, new ErrorView("", Sent.nothing(), false));
    }
}
