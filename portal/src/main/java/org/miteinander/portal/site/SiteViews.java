package org.miteinander.portal.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.page.FederationView;
import org.miteinander.portal.page.Form;

/** What the templates of this package show. */
public final class SiteViews {

    private SiteViews() {}

    /**
     * The home page.
     *
     * @param away whether the federations should be here but could not be read
     */
    public record Home(Form form, List<FederationLink> federations, boolean away) {

        private static final int FEW = 6;

        /** The first ones that counsel, for a list that must stay short. */
        public List<FederationLink> counselling() {
            return federations.stream()
                    .filter(FederationLink::counselling)
                    .limit(FEW)
                    .toList();
        }

        public boolean more() {
            return federations.size() > FEW;
        }
    }

    /**
     * An imprint or a privacy page.
     *
     * @param federation null on the platform's own pages
     */
    public record Legal(Operator operator, @Nullable FederationView federation) {

        private static final List<String> STEPS = List.of(
                "visit",
                "session",
                "attempt",
                "language",
                "draft",
                "account",
                "member",
                "groups",
                "counselling",
                "inbox",
                "mail",
                "register");

        /** What the federation wrote for its imprint, as paragraphs. */
        public List<String> imprint() {
            return federation == null
                    ? List.of()
                    : federation
                            .imprint()
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList();
        }

        /** Whom to ask about privacy: the federation's contact, or empty. */
        public String privacyContact() {
            return federation == null ? "" : federation.privacyContact();
        }

        /** Whether the contact is an address a mail program understands. */
        public boolean privacyContactIsMail() {
            String contacted = privacyContact();
            return contacted.indexOf('@') > 0 && contacted.indexOf(' ') < 0;
        }

        /** The steps of processing that happen here, each a part of the keys of its texts. */
        public List<String> steps() {
            boolean counselling = federation == null || federation.counselling();
            return STEPS.stream()
                    .filter(step -> counselling || !step.equals("counselling"))
                    .toList();
        }
    }
}
