package org.miteinander.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * axe on the page as it is on the screen. Its builder loads the script for every look; here it is loaded once for a
 * document, which makes looking at every page in six shapes affordable. A run that checks nothing is an error.
 */
final class Axe {
    private static final String SCRIPT = AxeBuilder.getAxeScript();

    private static final Map<String, Object> EVERYTHING =
            options(Map.of("type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")));

    private static final Map<String, Object> CONTRAST =
            options(Map.of("type", "rule", "values", List.of("color-contrast")));

    private static final String RUN = """
            options => axe.run(document, options).then(result => {
              const kinds = [result.passes, result.violations, result.incomplete, result.inapplicable];
              const rules = kinds.reduce((sum, kind) => sum + kind.length, 0);
              if (result.testEngine.name !== 'axe-core' || rules === 0) {
                throw new Error('axe checked nothing');
              }
              return result.violations.map(violation => violation.id + ': '
                  + violation.nodes.slice(0, 3).map(node => node.html + ' ' + node.failureSummary).join(' | '));
            })""";

    private Axe() {}

    private static Map<String, Object> options(Map<String, Object> rules) {
        return Map.of("runOnly", rules, "resultTypes", List.of("violations"), "iframes", false, "preload", false);
    }

    /** What breaks WCAG 2.2 AA; empty if nothing does. */
    static List<String> everything(Page page) {
        return run(page, EVERYTHING);
    }

    static List<String> contrast(Page page) {
        return run(page, CONTRAST);
    }

    private static List<String> run(Page page, Map<String, Object> options) {
        if (!Boolean.TRUE.equals(page.evaluate("() => typeof window.axe === 'object'"))) {
            page.evaluate(SCRIPT);
        }
        return ((List<?>) page.evaluate(RUN, options))
                .stream().map(String::valueOf).toList();
    }
}
