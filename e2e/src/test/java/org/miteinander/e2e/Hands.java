package org.miteinander.e2e;

import com.microsoft.playwright.Page;

/** A way to use the pages. Selectors are plain CSS, because a keyboard finds elements by walking to them. */
interface Hands extends AutoCloseable {
    Visitor visitor();

    /** Follows a link, presses a button, or unfolds what lies behind a summary. */
    void activate(String css, String text);

    /** Replaces what stands in a field. */
    void write(String css, String text);

    /** Ticks a box, or chooses the first of several answers. */
    void tick(String css);

    default void go(String path) {
        visitor().open(path);
    }

    default void follow(String link) {
        activate("main a", link);
    }

    default void press(String button) {
        activate("main button", button);
    }

    default void fill(String field, String text) {
        write("main [name='" + field + "']", text);
    }

    /** Waits until the main part shows this text. */
    default void see(String text) {
        visitor()
                .page
                .locator("main", new Page.LocatorOptions().setHasText(text))
                .waitFor();
    }

    /** Waits for the page whose address matches. */
    default void arrive(String glob) {
        visitor().page.waitForURL(glob);
    }

    @Override
    default void close() {
        visitor().close();
    }
}
