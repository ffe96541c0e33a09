package org.miteinander.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One page at every width, light, dark and in the system's own colours, without loading it again. */
final class Look {
    private record Shape(int width, ColorScheme scheme, ForcedColors forced, Function<Page, List<String>> check) {
        @Override
        public String toString() {
            return width + " px " + scheme + (forced == ForcedColors.ACTIVE ? " in forced colours" : "");
        }
    }

    private static final Shape DESK = light(1280);

    private static final List<Shape> ALL = List.of(
            DESK,
            light(390),
            light(320),
            new Shape(1280, ColorScheme.DARK, ForcedColors.NONE, Axe::everything),
            new Shape(390, ColorScheme.DARK, ForcedColors.NONE, Axe::contrast),
            new Shape(1280, ColorScheme.LIGHT, ForcedColors.ACTIVE, _ -> List.of()));

    private static final List<Shape> FEW = List.of(DESK, light(320));

    private static final String SIDEWAYS = """
            () => {
              const root = document.documentElement;
              const beyond = root.scrollWidth - root.clientWidth;
              const wide = [...document.body.querySelectorAll('*')]
                  .find(e => e.getBoundingClientRect().right > root.clientWidth + 1);
              return beyond > 0 ? 'scrolls sideways by ' + beyond + ' px: ' + (wide?.outerHTML ?? '').slice(0, 99) : '';
            }""";

    /** Scripts that listen for the scheme have run when the next frame is drawn. */
    private static final String SETTLE = "() => new Promise(done => requestAnimationFrame(() => done(true)))";

    private Look() {}

    private static Shape light(int width) {
        return new Shape(width, ColorScheme.LIGHT, ForcedColors.NONE, Axe::everything);
    }

    /** What anybody could stumble over, in any shape. */
    static List<String> everywhere(Page page) {
        return at(page, ALL);
    }

    /** The same for a page whose other language was looked at everywhere. */
    static List<String> briefly(Page page) {
        return at(page, FEW);
    }

    private static List<String> at(Page page, List<Shape> shapes) {
        List<String> findings = new ArrayList<>();
        for (Shape shape : shapes) {
            take(page, shape);
            String sideways = String.valueOf(page.evaluate(SIDEWAYS));
            if (!sideways.isEmpty()) {
                findings.add(shape + ": " + sideways);
            }
            shape.check().apply(page).forEach(finding -> findings.add(shape + ": " + finding));
        }
        take(page, DESK);
        return findings;
    }

    private static void take(Page page, Shape shape) {
        page.setViewportSize(shape.width(), shape.width() == 320 ? 640 : 900);
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(shape.scheme())
                .setForcedColors(shape.forced())
                .setReducedMotion(ReducedMotion.REDUCE));
        page.evaluate(SETTLE);
    }
}
