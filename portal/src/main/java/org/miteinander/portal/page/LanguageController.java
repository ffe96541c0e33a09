package org.miteinander.portal.page;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import org.miteinander.portal.text.Languages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps the chosen language in a cookie and leads back. */
@Controller
class LanguageController {

    private final boolean secure;

    LanguageController(@Value("${portal.public-url}") URI publicUrl) {
        this.secure = "https".equals(publicUrl.getScheme());
    }

    @RequestMapping(
            path = "/language",
            method = {RequestMethod.GET, RequestMethod.POST})
    Html choose(
            HttpServletResponse response,
            @RequestParam(name = "to", defaultValue = "") String to,
            @RequestParam(name = "return", defaultValue = "/") String back) {
        if (Languages.known(to)) {
            ResponseCookie cookie = ResponseCookie.from(Languages.COOKIE, to)
                    .path("/")
                    .maxAge(Duration.ofDays(365))
                    .sameSite("Lax")
                    .httpOnly(true)
                    .secure(secure)
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
        return Html.redirect(back);
    }
}
