package org.miteinander.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.miteinander.portal.text.Languages;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The colours of a federation as a stylesheet, corrected so that text can be read on every surface. */
@Controller
class FederationStyle {

    /** The darkest light surface and the lightest dark surface of miteinander.css: what reads there reads everywhere. */
    static final Colour LIGHT_SURFACE = Colour.parse("#fbe9e7");

    static final Colour DARK_SURFACE = Colour.parse("#16301f");

    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");

    private final Federations federations;

    FederationStyle(Federations federations) {
        this.federations = federations;
    }

    @GetMapping("/assets/federation/{slug}.css")
    ResponseEntity<String> stylesheet(
            HttpServletRequest request,
            @PathVariable("slug") String slug,
            @RequestParam(name = "v", defaultValue = "") String version) {
        FederationView federation = federations.find(slug, Languages.of(request));
        CacheControl cache = federation.known() && version.equals(federation.styleVersion())
                ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
                : CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();
        return ResponseEntity.ok().contentType(CSS).cacheControl(cache).body(css(federation));
    }

    static String css(FederationView federation) {
        Colour brand = Colour.parse(federation.brand());
        Colour ink = brand.ink(Colour.parse(federation.brandInk()));
        Colour accent = brand.readableOn(LIGHT_SURFACE, Colour.TEXT, Colour.NIGHT);
        Colour darkAccent = brand.readableOn(DARK_SURFACE, Colour.TEXT, Colour.WHITE);
        return "@layer tokens{:root{" + tokens(brand, ink, accent) + "}@media (prefers-color-scheme:dark){:root{"
                + tokens(darkAccent, darkAccent.ink(Colour.NIGHT), darkAccent) + "}}}\n";
    }

    private static String tokens(Colour brand, Colour ink, Colour accent) {
        return "--brand:" + brand + ";--brand-ink:" + ink + ";--accent:" + accent;
    }
}
