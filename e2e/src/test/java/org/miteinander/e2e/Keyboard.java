package org.miteinander.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/** By keyboard alone: walks with Tab until the element has the focus, which must be visible there. */
record Keyboard(Visitor visitor) implements Hands {
    private static final int FAR = 250;

    private static final String HERE = "([css, text]) => { const e = document.activeElement;"
            + " return e !== null && e.matches(css) && e.textContent.trim().includes(text); }";

    /** The outline that a keyboard's focus gets, on the element itself or, for a covered one, on its label. */
    private static final String DRAWN = "() => { const e = document.activeElement;"
            + " return e.matches(':focus-visible') && [e, ...(e.labels ?? [])].some(drawn => {"
            + " const s = getComputedStyle(drawn); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2; }); }";

    /** Whether its middle can be seen, or whatever belongs to it lies there (WCAG 2.2, 2.4.11). */
    private static final String NOT_COVERED =
            "() => { const e = document.activeElement; const r = e.getClientRects()[0];"
                    + " const x = r.left + r.width / 2; const y = Math.min(Math.max(r.top + r.height / 2, 0), innerHeight - 1);"
                    + " const top = document.elementFromPoint(x, y);"
                    + " return r.bottom > 0 && r.top < innerHeight && top !== null && (e.contains(top) || top.contains(e)); }";

    Keyboard() {
        this(Visitor.atADesk());
    }

    @Override
    public void activate(String css, String text) {
        walkTo(css, text);
        visitor.page.keyboard().press("Enter");
    }

    @Override
    public void write(String css, String text) {
        walkTo(css, "");
        visitor.page.keyboard().press("Control+A");
        visitor.page.keyboard().type(text);
    }

    @Override
    public void tick(String css) {
        walkTo(css, "");
        visitor.page.keyboard().press("Space");
    }

    private void walkTo(String css, String text) {
        Page page = visitor.page;
        page.locator(css, new Page.LocatorOptions().setHasText(text)).first().waitFor();
        List<String> target = List.of(css, text);
        for (int i = 0; i < FAR && !Boolean.TRUE.equals(page.evaluate(HERE, target)); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(page.evaluate(HERE, target))
                .as("Tab reaches %s %s on %s", css, text, page.url())
                .isEqualTo(true);
        assertThat(page.evaluate(DRAWN))
                .as("%s %s shows that it has the focus", css, text)
                .isEqualTo(true);
        assertThat(page.evaluate(NOT_COVERED))
                .as("%s %s is not covered while it has the focus", css, text)
                .isEqualTo(true);
    }
}
