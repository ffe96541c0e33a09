package org.miteinander.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/** By keyboard alone: walks with Tab until the element has the focus, which must be visible there. */
record Keyboard(Visitor visitor) implements Hands {
    private static final int FAR = 250;

    private static final String HERE = "([css, text]) => { const e = document.activeElement;"
            + " return e !== null && e.matches(css) && e.textContent.trim().includes(text); }";

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
        assertThat(page.evaluate("() => document.activeElement.matches(':focus-visible')"))
                .as("%s %s shows that it has the focus", css, text)
                .isEqualTo(true);
    }
}
