package org.miteinander.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs a demo account in the way its owner would: through Keycloak's form. */
final class SignIn {
    private static final String PASSWORD = "miteinander-demo";
    private static final int MOST_STEPS = 12;
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*/login-actions/authenticate[^\"]*)\"");
    private static final Pattern CONSENT = Pattern.compile("action=\"([^\"]*/login-actions/consent[^\"]*)\"");
    private static final Pattern CODE = Pattern.compile("name=\"code\" value=\"([^\"]*)\"");

    private SignIn() {}

    /**
     * The cookies of a browser that is signed in at the platform.
     *
     * @throws CannotMeasureException if the account cannot sign in
     */
    static String session(Installation installation, String login) throws IOException, InterruptedException {
        URI gateway = installation.gateway();
        Browser browser = new Browser();
        URI end = gateway.resolve("/about");
        through(browser, gateway.resolve("/login?return=/about"), login, end::equals);
        return browser.cookies(gateway);
    }

    /**
     * Follows redirects from {@code start}, fills the form in once, consents where a program asks for it, and returns the
     * first redirect that is the end.
     */
    static URI through(Browser browser, URI start, String login, Predicate<URI> end)
            throws IOException, InterruptedException {
        URI at = start;
        boolean filledIn = false;
        Answer answer = browser.get(at);
        for (int step = 0; step < MOST_STEPS; step++) {
            Matcher form = ACTION.matcher(answer.body());
            Matcher consent = CONSENT.matcher(answer.body());
            if (answer.redirects()) {
                at = at.resolve(answer.location());
                if (end.test(at)) {
                    return at;
                }
                answer = browser.get(at);
            } else if (!filledIn && form.find()) {
                filledIn = true;
                at = at.resolve(form.group(1).replace("&amp;", "&"));
                answer = browser.post(at, Map.of("username", login, "password", PASSWORD));
            } else if (consent.find()) {
                at = at.resolve(consent.group(1).replace("&amp;", "&"));
                Matcher code = CODE.matcher(answer.body());
                answer = browser.post(at, Map.of("code", code.find() ? code.group(1) : "", "accept", "yes"));
            } else {
                break;
            }
        }
        throw new CannotMeasureException("The demo account " + login + " could not sign in (" + answer.asked() + ": "
                + answer.status() + "); was the platform started with its demo data?");
    }
}
