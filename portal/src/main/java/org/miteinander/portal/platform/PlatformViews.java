package org.miteinander.portal.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miteinander.portal.page.Form;
import org.miteinander.portal.page.Option;
import org.miteinander.portal.page.Page;

/** What the templates for the operator show. */
public final class PlatformViews {

    private PlatformViews() {}

    /** One federation in the operator's list. */
    public record Row(String slug, String name, @Nullable String address, long members) {

        public boolean formal() {
            return "SIE".equals(address);
        }
    }

    public record Rows(List<Row> items, @Nullable String next) {}

    /**
     * All federations, and the form for a new one.
     *
     * @param rows null when the list could not be read
     */
    public record Federations(@Nullable Rows rows, Form form) {

        /** The two ways a federation may address people. */
        public static List<Option> addresses(Page page) {
            return List.of(
                    new Option("DU", page.t("platform.new.address.DU")),
                    new Option("SIE", page.t("platform.new.address.SIE")));
        }
    }

    /** A new federation and the link for its first administrator, which is shown only now. */
    public record Created(String slug, String name, String invitationLink) {}

    /** A new link for an administrator, which is shown only now. */
    public record Invited(String slug, String invitationLink) {}
}
