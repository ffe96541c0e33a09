package org.miteinander.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** In a browser that runs no scripts: every act loads a page. */
record NoScript(Visitor visitor) implements Hands {
    NoScript() {
        this(Visitor.withoutScript());
    }

    @Override
    public void activate(String css, String text) {
        visitor.page
                .locator(css, new Page.LocatorOptions().setHasText(text))
                .filter(new Locator.FilterOptions().setVisible(true))
                .first()
                .click();
    }

    @Override
    public void write(String css, String text) {
        visitor.page.locator(css).first().fill(text);
    }

    @Override
    public void tick(String css) {
        visitor.page.locator(css).first().check();
    }
}
