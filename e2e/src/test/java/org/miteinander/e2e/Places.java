package org.miteinander.e2e;

import static org.miteinander.e2e.Forum.RHEUMA;
import static org.miteinander.e2e.Forum.SEELEN;

import com.microsoft.playwright.Locator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** One thing of each kind that has a page: its path, as somebody who may see it finds it. */
final class Places {
    private final Map<String, String> paths = new LinkedHashMap<>();

    /** @param visitors gives each person's browser */
    static Places find(Function<String, Visitor> visitors) {
        Places places = new Places();
        places.inGroups(visitors);
        places.written(visitors);
        places.asked(visitors.apply("anna.k"), visitors.apply("rheuma-beratung"));
        places.registered(visitors.apply(PageList.NOBODY));
        return places;
    }

    private void inGroups(Function<String, Visitor> visitors) {
        Visitor anna = visitors.apply("anna.k");
        paths.put("{group}", Forum.group(anna, RHEUMA, "Rheuma und Beruf"));
        paths.put("{topic}", Forum.topic(anna, paths.get("{group}"), "Wie sagt ihr es im Betrieb?"));
        String small = Forum.group(anna, RHEUMA, "Kleine Freuden");
        paths.put("{long}", Forum.topic(anna, small, "Was hat euch heute gefreut?"));
        paths.put("{closed}", Forum.group(anna, RHEUMA, "Fibromyalgie im Gespräch"));
        paths.put("{hidden}", Forum.group(anna, RHEUMA, "Geschützter Kreis"));
        paths.put("{seelen-group}", Forum.group(anna, SEELEN, "Depression: Tag für Tag"));
        paths.put("{seelen-topic}", Forum.topic(anna, paths.get("{seelen-group}"), "Gute Sätze von anderen"));
        paths.put("{moderated}", Forum.group(anna, RHEUMA, "Neue Medikamente"));
        paths.put("{waiting}", Forum.topic(anna, paths.get("{moderated}"), "Müdigkeit nach der Infusion"));
        Visitor moderator = visitors.apply("rheuma-moderation").open(paths.get("{moderated}") + "/queue");
        paths.put(
                "{item}",
                moderator.page.locator("main form[action*='/queue/']").first().getAttribute("action"));
    }

    /** A post that its author has changed and may change again. */
    private void written(Function<String, Visitor> visitors) {
        Talk talk = Talk.open(Integrator.signIn("anna.k"), "Rheuma und Beruf", "Noch zu ändern");
        Visitor anna = visitors.apply("anna.k").open(talk.page());
        paths.put("{edit}", anna.page.locator("main a[href*='/edit']").first().getAttribute("href"));
        anna.open(paths.get("{edit}")).type("text", "Inzwischen anders.").press("Änderung speichern");
        Locator history = anna.page.locator("main a[href*='/history']").first();
        history.waitFor();
        paths.put("{history}", history.getAttribute("href"));
    }

    /** A conversation with a counsellor. */
    private void asked(Visitor anna, Visitor counsellor) {
        String path = Forum.ask(anna, RHEUMA, "Anliegen " + Forum.word(), "Wie geht es weiter?");
        counsellor.open("/" + RHEUMA + "/counselling/desk");
        String id = path.substring(path.lastIndexOf('/') + 1);
        counsellor.page.locator("[data-queue-item='" + id + "'] button").click();
        counsellor.page.waitForURL("**done=taken");
        paths.put("{case}", path);
    }

    private void registered(Visitor nobody) {
        String entry = "main a[href*='/entries/']";
        nobody.awaitText("/search?q=Depression&kind=GROUP", "Depression");
        paths.put("{entry}", nobody.page.locator(entry).first().getAttribute("href"));
        nobody.open("/search?kind=CONTACT_POINT");
        paths.put("{point}", nobody.page.locator(entry).first().getAttribute("href"));
    }

    /** The address with a path in each place. */
    String resolved(String address) {
        String resolved = address;
        for (Map.Entry<String, String> place : paths.entrySet()) {
            resolved = resolved.replace(place.getKey(), place.getValue());
        }
        return resolved;
    }
}
